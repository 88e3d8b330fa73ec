namespace Plenary.Server.Features.Drafting;

/// <summary>The files of the next version, one a language, as they come with the form.</summary>
public sealed class NewTextForm
{
    /// <summary>The language of each file, in the same order.</summary>
    public IReadOnlyList<string>? Languages { get; set; }

    /// <summary>The files; a language without one has an empty place.</summary>
    public IFormFileCollection? Files { get; set; }
}

/// <summary>What was checked and is to be published: the files lie among the blobs already.</summary>
public sealed class CheckedTextForm
{
    /// <summary>Language, SHA-256 and name of each file, apart by a line.</summary>
    public IReadOnlyList<string>? Files { get; set; }

    /// <summary>The number that it was shown to get.</summary>
    public int Version { get; set; }
}
