using Microsoft.Extensions.Configuration;
using Plenary.Core.Shared;

namespace Plenary.Server.Platform;

/// <summary>How the server runs. From the flags, else the environment (PLENARY_DATA, PLENARY_URLS, PLENARY_DATABASE, …), else <c>plenary.json</c> in the data folder.</summary>
internal sealed record ServerOptions
{
    /// <summary>The folder of everything kept: the database file, the blobs, the keys.</summary>
    public required string Data { get; init; }

    /// <summary>Where it listens.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>Connection string of PostgreSQL; null for the file in <see cref="Data"/>.</summary>
    public string? Database { get; init; }

    /// <summary>Whether the sign-in page shows who there is to sign in as: for trying it out, never on the open net.</summary>
    public bool Demo { get; init; }

    /// <summary>The public address, where it differs from what the process sees (a proxy before it): links in receipts and feeds use it.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>The proxies before it, as addresses or networks: what they alone are believed when they say who asked (T20). None where nothing is said.</summary>
    public IReadOnlyList<System.Net.IPNetwork> Proxies { get; init; } = [];

    /// <summary>Forms that one source may send in a minute; 0 for as many as it likes. A room of people behind one address has enough of it, a flood has not.</summary>
    public int PostsPerMinute { get; init; } = 600;

    /// <summary>Puts together what the flags, the environment and the file say; the first of them that says something wins.</summary>
    /// <returns>The options with the data folder made; or, each as one sentence, what is missing or wrong.</returns>
    internal static Result<ServerOptions> Of(string? data, string? urls, bool demo)
    {
        data = Path.GetFullPath(data ?? Environment.GetEnvironmentVariable("PLENARY_DATA") ?? "plenary-data");
        try
        {
            Directory.CreateDirectory(data);
            // Nobody else on this machine reads what is held back.
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.WriteAllBytes(Path.Combine(data, ".writable"), []);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return new Refusal("dataNotWritable", data);
        }
        IConfiguration said;
        try
        {
            said = new ConfigurationBuilder().AddJsonFile(Path.Combine(data, "plenary.json"), optional: true).AddEnvironmentVariables("PLENARY_").Build();
        }
        catch (Exception wrong) when (wrong is InvalidDataException or FormatException)
        {
            return new Refusal("configurationBroken", Path.Combine(data, "plenary.json"));
        }
        var options = new ServerOptions
        {
            Data = data, Urls = urls ?? said["Urls"] ?? "http://localhost:5080", Database = said["Database"], Demo = demo || said["Demo"] is "1" or "true",
            PublicUrl = said["PublicUrl"]?.TrimEnd('/'),
        };
        var proxies = new List<System.Net.IPNetwork>();
        foreach (var named in (said["Proxies"] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (System.Net.IPNetwork.TryParse(named, out var network)) proxies.Add(network);
            else if (System.Net.IPAddress.TryParse(named, out var address)) proxies.Add(new(address, address.GetAddressBytes().Length * 8));
            else return new Refusal("proxyWrong", named);
        }
        if (said["PostsPerMinute"] is { } most)
        {
            if (!int.TryParse(most, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var posts)) return new Refusal("optionNotANumber", "PostsPerMinute", most);
            options = options with { PostsPerMinute = posts };
        }
        options = options with { Proxies = proxies };
        foreach (var url in options.Urls.Split(';'))
            if (!Uri.TryCreate(url.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal), UriKind.Absolute, out var uri)
                || uri.Scheme is not ("http" or "https")) return new Refusal("urlWrong", url);
        return options;
    }

    internal string SqliteFile => Path.Combine(Data, "plenary.db");

    internal string BlobFolder => Path.Combine(Data, "blobs");

    internal string KeyFolder => Path.Combine(Data, "keys");

    /// <summary>What is half done lies here and is nobody's: emptied when the server starts, and by no command that runs beside it.</summary>
    internal string WorkFolder => Path.Combine(Data, "work");
}
