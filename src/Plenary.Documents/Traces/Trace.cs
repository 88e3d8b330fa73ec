namespace Plenary.Documents.Traces;

/// <summary>What a file says of people and machines beside its words.</summary>
public enum TraceKind
{
    /// <summary>Who made the file, as its properties say.</summary>
    Creator,
    /// <summary>Who saved it last.</summary>
    LastEditor,
    /// <summary>The company or manager in its properties.</summary>
    Company,
    /// <summary>Authors of tracked changes.</summary>
    Changes,
    /// <summary>Authors of comments.</summary>
    Comments,
    /// <summary>Pieces of text that are hidden in it, and their number.</summary>
    Hidden,
    /// <summary>Pictures that say where they were taken, and their number.</summary>
    Places,
    /// <summary>Pictures that name a camera, a time or a program, and their number.</summary>
    Pictures,
    /// <summary>Paths of somebody's own computer.</summary>
    Paths,
    /// <summary>Lines at the head of a mail that name addresses and machines.</summary>
    MailHead,
    /// <summary>The author or program at the head of a page, and remarks in it that no browser shows.</summary>
    PageHead,
    /// <summary>Nothing is known of what is in it: no copy without traces can be made.</summary>
    Unknown,
}

/// <summary>Something found in a file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Values">The names, or one number; in the order in which they were met.</param>
public sealed record Trace(TraceKind Kind, IReadOnlyList<string> Values);

/// <summary>A file as everybody may have it: its words, and what its sender did to the text, without the traces of people and machines (ASVS 5.0, 14.2.8).</summary>
/// <param name="File">Its name; another ending where it is its text alone.</param>
/// <param name="Bytes">The copy; null where none can be made.</param>
/// <param name="Traces">What was found and is not in the copy, but for <see cref="TraceKind.Hidden"/>, which is left.</param>
public sealed record PublicCopy(string File, byte[]? Bytes, IReadOnlyList<Trace> Traces);
