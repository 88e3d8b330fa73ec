using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Plenary.Server.Data;

/// <summary>Something that happened in a consultation. What follows from it (mail, live pages, the search index, the timeline) hangs on the recorded
/// event. It holds numbers, codes and hashes and no name, address or sentence of a person: the chain is for ever, a person may be erased.</summary>
internal abstract record Event
{
    private static readonly Dictionary<string, Type> Types =
        typeof(Event).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Event))).ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>How the public timeline tells it; null for what concerns its office alone, or is told by the consultation itself.</summary>
    internal virtual Told? Tell() => null;

    /// <summary>What a recorded event says; null where this program knows no event of that name (any more).</summary>
    internal static Event? Of(EventRow row) => Types.TryGetValue(row.Type, out var type) ? (Event?)JsonSerializer.Deserialize(row.Data, type, JsonColumn.Form) : null;

    protected static string InFigures(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the public timeline says of an event.</summary>
/// <param name="Key">The key of its words.</param>
/// <param name="Args">What they need.</param>
internal sealed record Told(string Key, params IReadOnlyList<string> Args)
{
    /// <summary>Where it can be read, below the consultation's address; null for nowhere.</summary>
    internal string? Path { get; init; }

    /// <summary>Whether the timeline says how many there were in a day rather than each; the words then get that number.</summary>
    internal bool ByDay { get; init; }
}

/// <summary>A recorded event: numbered without a gap within its consultation (I7) and chained by hash (I10).</summary>
internal sealed class EventRow
{
    public required ConsultationId Consultation { get; init; }

    /// <summary>From 1, dense and monotonic, whatever the clock does.</summary>
    public required long Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it: an account's id, or the door it came by.</summary>
    public required string Actor { get; init; }

    public required string Type { get; init; }

    public required string Data { get; init; }

    public required string Hash { get; init; }

    /// <summary>The hash of an event: SHA-256 over the hash before it and its own fields, each on a line.</summary>
    internal static string HashOf(string before, long seq, DateTimeOffset at, string actor, string type, string data)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{before}\n{seq}\n{at.UtcTicks / TimeSpan.TicksPerMicrosecond}\n{actor}\n{type}\n{data}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
    }

    internal static string DataOf(Event happened) => JsonSerializer.Serialize(happened, happened.GetType(), JsonColumn.Form);

    internal T As<T>() where T : Event => JsonSerializer.Deserialize<T>(Data, JsonColumn.Form)!;
}
