using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Plenary.Server.Platform.Web;

namespace Plenary.Server.Tests.Platform;

public sealed class LoadedPageTests
{
    [Fact]
    public async Task A_page_that_waits_for_its_data_is_drawn_once_with_all_of_it()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var drawn = new List<string>();
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<Slow>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Of"] = "the text", ["Drawn"] = drawn }))).ToHtmlString());
        Assert.Equal("the text, read", html);
        Assert.Equal(["the text, read"], drawn);
    }

    [Fact]
    public async Task What_fails_while_it_is_read_fails_the_page()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        await Assert.ThrowsAsync<InvalidOperationException>(() => renderer.Dispatcher.InvokeAsync(() => renderer.RenderComponentAsync<Slow>()));
    }

    private sealed class Slow : LoadedPage
    {
        private string? _read;

        [Parameter] public string? Of { get; set; }
        [Parameter] public IList<string> Drawn { get; set; } = [];

        protected override async Task LoadAsync()
        {
            await Task.Yield();
            _read = (Of ?? throw new InvalidOperationException()) + ", read";
            await Task.Yield();
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            Drawn.Add(_read ?? "half");
            builder.AddContent(0, _read);
        }
    }
}
