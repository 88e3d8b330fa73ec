using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Shared;

namespace Plenary.Server.Features.Compilations;

/// <summary>The common document as one self-contained HTML file: no script, nothing loaded from elsewhere. The components are the pages' own,
/// rendered outside HTTP.</summary>
internal static class CompilationHtml
{
    /// <summary>Renders <paramref name="compilation"/> in <paramref name="layout"/>; refused as <see cref="Layout.Lay"/> refuses.</summary>
    /// <param name="compilation">The common document.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="words">The words of the product in the language of the page.</param>
    /// <param name="language">The language that the text is asked for in; null for that of the words.</param>
    public static async Task<Result<string>> RenderAsync(Compilation compilation, LayoutKind layout, IWords words, string? language = null)
    {
        if (Layout.Refuses(layout, compilation) is { } refusal)
            return refusal;
        var parameters = new Dictionary<string, object?>
        {
            [nameof(CommonDocument.Compilation)] = compilation,
            [nameof(CommonDocument.Layout)] = layout,
            [nameof(CommonDocument.Words)] = words,
            [nameof(CommonDocument.TextLanguage)] = language,
        };
        await using var services = new ServiceCollection()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<CommonDocument>(ParameterView.FromDictionary(parameters));
            return "<!doctype html>\n" + root.ToHtmlString();
        });
    }
}
