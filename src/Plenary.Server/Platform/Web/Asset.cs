using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Plenary.Server.Platform.Web;

/// <summary>The style sheet and the modules, embedded in the program and served under the hash of what they are, so that a browser keeps them for good.</summary>
internal static partial class Asset
{
    private const string Prefix = "Plenary.Server.Assets.";
    private static readonly Lazy<Dictionary<string, (byte[] Bytes, string Type)>> All = new(Load);
    private static readonly Lazy<Dictionary<string, string>> Names = new(() => All.Value.Keys.ToDictionary(Plain, StringComparer.Ordinal));

    /// <summary>The address of an asset, by its plain name ("plenary.css").</summary>
    internal static string Of(string name) => "/assets/" + Names.Value[name];

    internal static void MapHouseAssets(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", (string name, HttpContext http) =>
    {
        if (!All.Value.TryGetValue(name, out var asset)) return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.Type);
    });

    private static Dictionary<string, (byte[] Bytes, string Type)> Load()
    {
        var assembly = typeof(Asset).Assembly;
        var loaded = new Dictionary<string, (byte[], string)>(StringComparer.Ordinal);
        var sheets = new StringBuilder(Features.Compilations.DocumentStyle.Css);
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var text = reader.ReadToEnd();
            if (resource.EndsWith(".css", StringComparison.Ordinal)) sheets.Append(Comments().Replace(text, ""));
            else Add(resource[Prefix.Length..], text, "text/javascript; charset=utf-8");
        }
        Add("plenary.css", sheets.ToString(), "text/css; charset=utf-8");
        return loaded;

        void Add(string name, string text, string type)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var dot = name.LastIndexOf('.');
            loaded[$"{name[..dot]}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}{name[dot..]}"] = (bytes, type);
        }
    }

    private static string Plain(string hashed)
    {
        var parts = hashed.Split('.');
        return string.Join('.', parts[..^2]) + "." + parts[^1];
    }

    [GeneratedRegex(@"/\*[^*]*\*/", RegexOptions.NonBacktracking)]
    private static partial Regex Comments();
}
