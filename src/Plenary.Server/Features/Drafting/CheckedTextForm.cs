namespace Plenary.Server.Features.Drafting;

/// <summary>What was checked and is to be published: the files lie among the blobs already.</summary>
public sealed class CheckedTextForm
{
    /// <summary>Language, SHA-256 and name of each file, apart by a line.</summary>
    public IReadOnlyList<string>? Files { get; set; }

    /// <summary>The number that it was shown to get.</summary>
    public int Version { get; set; }
}
