using System.Globalization;

namespace Plenary.Documents.Word.Reading;

/// <summary>What a revision does with what it stands around.</summary>
internal enum RevisionKind : byte { Insert, Delete, MoveFrom, MoveTo, Format }

/// <summary>One tracked revision. Two that say the same are one object, so that pieces of one revision are told by reference.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Author">Who made it, as the file says, or null.</param>
/// <param name="Date">When, in UTC, or null.</param>
/// <param name="Move">The name of the move's range, or null.</param>
/// <param name="Row">Whether it brings or takes a whole row of a table.</param>
internal sealed record Revision(RevisionKind Kind, string? Author, DateTimeOffset? Date, string? Move, bool Row)
{
    public bool Brings => Kind is RevisionKind.Insert or RevisionKind.MoveTo;
}

/// <summary>The revisions that stand around a piece of text, as far as they decide on its fate: it is in the text with all
/// changes rejected when nothing brings it, in the one with all accepted when nothing takes it.</summary>
internal sealed class RevisionState
{
    // Most states have nothing within; a hostile file makes a hundred thousand of them.
    private Dictionary<Revision, RevisionState>? _within;

    private RevisionState(Revision? brought, Revision? taken) => (Brought, Taken) = (brought, taken);

    /// <summary>Around it stands no revision.</summary>
    public static RevisionState Plain() => new(null, null);

    /// <summary>The innermost revision that brings it, or null: whoever wrote the words, though another moved or added the row.</summary>
    public Revision? Brought { get; }

    /// <summary>The innermost revision that takes it, or null.</summary>
    public Revision? Taken { get; }

    public bool InRejected => Brought is null;

    public bool InAccepted => Taken is null;

    public RevisionState Within(Revision revision)
    {
        // Word marks the words of an added row as inserted too: that says the same twice.
        var around = revision.Brings ? Brought : Taken;
        if (around is { Row: true } && around.Kind == revision.Kind && around.Author == revision.Author) return this;
        _within ??= new(ReferenceEqualityComparer.Instance);
        if (_within.TryGetValue(revision, out var state)) return state;
        state = revision.Brings ? new(revision, Taken) : new(Brought, revision);
        _within.Add(revision, state);
        return state;
    }
}

/// <summary>The revisions of one document.</summary>
internal sealed class Revisions
{
    private readonly Dictionary<Revision, Revision> _all = [];
    private readonly Dictionary<string, DateTimeOffset?> _dates = new(StringComparer.Ordinal);

    /// <summary>Reads author and date of the element just begun.</summary>
    public Revision Read(XmlScanner xml, RevisionKind kind, string? move = null, bool row = false)
    {
        var author = xml.Value(Ns.Word, "author"u8);
        // Newer Word writes the local time with a Z into w:date, and the true one beside it.
        var date = xml.Value(Ns.Utc, "dateUtc"u8) ?? xml.Value(Ns.Word, "date"u8);
        return The(new(kind, string.IsNullOrWhiteSpace(author) ? null : author, Instant(date), move, row));
    }

    /// <summary>The one object for this revision.</summary>
    public Revision The(Revision revision)
    {
        if (_all.TryGetValue(revision, out var known)) return known;
        _all.Add(revision, revision);
        return revision;
    }

    /// <summary>The instant that an ISO 8601 date says; without a zone in UTC; null for what is no date.</summary>
    public DateTimeOffset? Instant(string? text)
    {
        if (text is null) return null;
        if (_dates.TryGetValue(text, out var known)) return known;
        var date = text.Length >= 10 && text[4] == '-' && text[7] == '-'
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : (DateTimeOffset?)null;
        _dates.Add(text, date);
        return date;
    }
}
