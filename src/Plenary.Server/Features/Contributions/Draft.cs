using Plenary.Core.Contributions;

namespace Plenary.Server.Features.Contributions;

/// <summary>A contribution that does not count yet: what was filled in, the files that came with it, and what was read in them.</summary>
internal sealed record Draft
{
    /// <summary>What makes confirming it twice one act (F13).</summary>
    public required string Once { get; init; }

    public string? Organisation { get; init; }

    public string? Person { get; init; }

    public string? Kind { get; init; }

    public string? Country { get; init; }

    public Capacity Capacity { get; init; } = Capacity.Personal;

    public IReadOnlyList<string> OnBehalfOf { get; init; } = [];

    public string? Language { get; init; }

    /// <summary>What was said in the form, one entry a place.</summary>
    public IReadOnlyList<FormPoint> Said { get; init; } = [];

    /// <summary>Files that were uploaded.</summary>
    public IReadOnlyList<DraftFile> Files { get; init; } = [];

    /// <summary>Whether the files are to be published as they are; else everybody gets a copy that names nobody.</summary>
    public bool AsIs { get; init; }

    /// <summary>Places that the sender gave to what was read in a file, where the reading could only suggest one.</summary>
    public IReadOnlyList<Placed> Placed { get; init; } = [];

    /// <summary>The number of the contribution that it replaces.</summary>
    public int? Supersedes { get; init; }
}

/// <summary>One thing said in the form.</summary>
internal sealed record FormPoint
{
    /// <summary>Drawn with the form: sending the same form again, or going on with it, is the same point.</summary>
    public string? Id { get; init; }

    public required Anchor Anchor { get; init; }

    public required Operation Operation { get; init; }

    /// <summary>The text proposed, or the words said.</summary>
    public string? Text { get; init; }

    public string? Reason { get; init; }

    /// <summary>The words of the paragraph as they were typed, where it speaks of some of them; kept for changing it.</summary>
    public string? Quote { get; init; }
}

/// <summary>A place given by the sender.</summary>
/// <param name="Key">Which point: <see cref="ReadDraft.Keys"/>.</param>
/// <param name="Anchor">Its place; <see cref="AnchorTo.None"/> where the sender leaves it to the secretariat.</param>
internal sealed record Placed(string Key, Anchor Anchor);

/// <summary>An uploaded file: its name as the sender calls it, and where its bytes are.</summary>
internal sealed record DraftFile(string Name, string Sha256, long Size);
