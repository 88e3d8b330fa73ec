using System.Security.Cryptography;
using System.Text;

namespace Plenary.Server.Platform.Web;

/// <summary>The style sheet and the modules, embedded in the program and served under the hash of what they are, so that a browser keeps them for good.</summary>
internal static class Asset
{
    /// <summary>Many lines that become one.</summary>
    private const string Icon = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1f4e79"/><path d="M3 4c4 0 4 4 7 4M3 8h10M3 12c4 0 4-4 7-4" fill="none" stroke="#fff" stroke-width="1.5" stroke-linecap="round"/></svg>""";

    private const string Modules = "Plenary.Server.Modules.";
    private static readonly Lazy<Dictionary<string, (string Address, byte[] Bytes, string Type)>> ByName = new(Load);
    private static readonly Lazy<Dictionary<string, (byte[] Bytes, string Type)>> ByAddress =
        new(() => ByName.Value.Values.ToDictionary(a => a.Address, a => (a.Bytes, a.Type), StringComparer.Ordinal));

    /// <summary>The address of an asset, by its plain name ("plenary.css").</summary>
    internal static string Of(string name) => "/assets/" + ByName.Value[name].Address;

    internal static void MapHouseAssets(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", (string name, HttpContext http) =>
    {
        if (!ByAddress.Value.TryGetValue(name, out var asset)) return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.Type);
    });

    private static Dictionary<string, (string, byte[], string)> Load()
    {
        var assembly = typeof(Asset).Assembly;
        var loaded = new Dictionary<string, (string, byte[], string)>(StringComparer.Ordinal);
        Add("plenary.css", Css.Document + Css.Small("site.css") + Css.Small("desk.css"), "text/css; charset=utf-8");
        Add("icon.svg", Icon, "image/svg+xml");
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Modules, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            Add(resource[Modules.Length..], reader.ReadToEnd(), "text/javascript; charset=utf-8");
        }
        return loaded;

        void Add(string name, string text, string type)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var dot = name.LastIndexOf('.');
            loaded[name] = ($"{name[..dot]}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}{name[dot..]}", bytes, type);
        }
    }
}
