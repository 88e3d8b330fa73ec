using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Plenary.Server.Data;
using Plenary.Server.Features.Folders;
using Plenary.Server.Platform;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Tests.Running;

/// <summary>A whole server on a port of loopback, with a store of its own on SQLite or PostgreSQL, and a clock that stands where the test puts it.</summary>
internal sealed class AServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly string? _database;

    private AServer(WebApplication app, string folder, string? database, AClock clock) => (_app, _folder, _database, Clock) = (app, folder, database, clock);

    internal AClock Clock { get; }

    internal IServiceProvider Services => _app.Services;

    internal string Folder => _folder;

    internal Uri Address => new(_app.Urls.First());

    /// <summary>Starts one with an empty store.</summary>
    /// <param name="on">Which database.</param>
    internal static async Task<AServer> StartAsync(Database on = Database.Sqlite, DateTimeOffset? now = null, Func<ServerOptions, ServerOptions>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("plenary-").FullName;
        var database = on == Database.Postgres ? await Cluster.NewDatabaseAsync() : null;
        var clock = new AClock(now ?? new DateTimeOffset(2005, 7, 25, 9, 0, 0, TimeSpan.Zero));
        var options = new ServerOptions { Data = folder, Urls = "http://127.0.0.1:0", Database = database, Demo = true, PostsPerMinute = 0 };
        options = change?.Invoke(options) ?? options;
        var app = PlenaryServer.Build(options, s => s.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        await Store.MigrateAsync(app.Services, default);
        await app.StartAsync();
        return new(app, folder, database, clock);
    }

    /// <summary>The same with the sample consultation and its people.</summary>
    internal static async Task<AServer> WithSampleAsync(Database on = Database.Sqlite, DateTimeOffset? now = null)
    {
        var server = await StartAsync(on, now);
        await Demo.SeedAsync(server.Services, default);
        return server;
    }

    /// <summary>Does one act as a request would.</summary>
    internal async Task<T> ActAsync<TVerb, T>(Func<TVerb, Task<T>> act) where TVerb : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TVerb>());
    }

    internal async Task<T> ReadAsync<T>(Func<PlenaryDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PlenaryDb>());
    }

    /// <summary>Somebody with a browser of his own: cookies are kept, redirects followed.</summary>
    internal Visitor Visitor() => new(Address);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_database is not null) await Cluster.DropAsync(_database);
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Both databases that the product runs on.</summary>
public enum Database
{
    /// <summary>One file.</summary>
    Sqlite,
    /// <summary>A server.</summary>
    Postgres,
}

/// <summary>A clock that a test sets.</summary>
internal sealed class AClock(DateTimeOffset now) : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>Somebody who reads pages and fills in forms.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;
    private static readonly HtmlParser Parser = new();

    internal Visitor(Uri address) => _http = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };

    internal HttpClient Http => _http;

    /// <summary>A page; fails where its status is another.</summary>
    internal async Task<IHtmlDocument> GetAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await _http.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"{path}: {(int)answer.StatusCode}, not {(int)status}: {text[..Math.Min(400, text.Length)]}");
        return await ParsedAsync(text, answer);
    }

    /// <summary>Sends the form of a page that has the button or the field named, with other values for some fields.</summary>
    internal async Task<IHtmlDocument> SendAsync(IHtmlDocument page, string form, params (string Field, string Value)[] filled)
    {
        var of = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException("There is no form " + form);
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in Fields(of).Where(f => filled.All(x => x.Field != f.Field)).Concat(filled)) content.Add(new StringContent(value), field);
        return await PostAsync(page, of, content);
    }

    /// <summary>Sends a form with a file.</summary>
    internal async Task<IHtmlDocument> SendFileAsync(IHtmlDocument page, string form, string field, string name, byte[] bytes, params (string Field, string Value)[] filled)
    {
        var of = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException("There is no form " + form);
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in Fields(of).Where(f => filled.All(x => x.Field != f.Field)).Concat(filled)) content.Add(new StringContent(value), key);
        content.Add(new ByteArrayContent(bytes), field, name);
        return await PostAsync(page, of, content);
    }

    /// <summary>Signs in as one of the sample's people.</summary>
    internal async Task SignInAsync(string name)
    {
        var page = await GetAsync("/sign-in");
        var button = page.QuerySelectorAll("button[name=account]").Single(b => b.TextContent.Contains(name, StringComparison.Ordinal));
        await SendAsync(page, "form[action='/sign-in']", ("account", button.GetAttribute("value")!));
    }

    public void Dispose() => _http.Dispose();

    private async Task<IHtmlDocument> PostAsync(IHtmlDocument page, IHtmlFormElement form, HttpContent content)
    {
        var action = form.GetAttribute("action") is { Length: > 0 } to ? to : new Uri(page.Url).PathAndQuery;
        using var answer = await _http.PostAsync(action, content);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(text.Length > 0, $"{action}: {(int)answer.StatusCode} and an empty page");
        return await ParsedAsync(text, answer);
    }

    private static async Task<IHtmlDocument> ParsedAsync(string text, HttpResponseMessage answer)
    {
        var document = await BrowsingContext.New().OpenAsync(r => r.Content(text).Address(answer.RequestMessage!.RequestUri!.ToString()).Status(answer.StatusCode));
        return (IHtmlDocument)document;
    }

    private static IEnumerable<(string Field, string Value)> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
            switch (element)
            {
                case IHtmlInputElement { Type: "file" or "submit" }: break;
                case IHtmlInputElement { Type: "radio" or "checkbox" } choice:
                    if (choice.IsChecked) yield return (choice.Name!, choice.Value);
                    break;
                case IHtmlInputElement input: yield return (input.Name!, input.Value); break;
                case IHtmlSelectElement select: yield return (select.Name!, select.Value ?? ""); break;
                case IHtmlTextAreaElement area: yield return (area.Name!, area.Value); break;
            }
    }
}
