namespace Plenary.Core.Texts.Comparing;

/// <summary>A version of the text made ready for comparing with many readings. Immutable; any number of threads may use it.</summary>
public sealed class PreparedText
{
    private readonly PreparedLines[] _languages;

    private PreparedText(TextVersion version)
    {
        Version = version;
        TitleFold = new Line(version.Title, null, exact: false).Fold;
        Ids = new string[version.Paragraphs.Count];
        for (var i = 0; i < Ids.Length; i++) Ids[i] = version.Paragraphs[i].Id;
        _languages = new PreparedLines[Math.Max(1, version.Languages.Count)];
        for (var i = 0; i < _languages.Length; i++)
        {
            var language = i < version.Languages.Count ? version.Languages[i] : version.Language;
            var lines = new Line[version.Paragraphs.Count];
            for (var p = 0; p < lines.Length; p++)
                lines[p] = new(version.Paragraphs[p].In(language), version.Paragraphs[p].Number, exact: false);
            _languages[i] = new(language, lines);
        }
    }

    /// <summary>The version that it was made from.</summary>
    public TextVersion Version { get; }

    /// <summary>The ids of its paragraphs, in order.</summary>
    internal string[] Ids { get; }

    /// <summary>The folded hash of the title, which a copy has as its first block.</summary>
    internal ulong TitleFold { get; }

    /// <summary>The text in each of its languages, the working language first.</summary>
    internal IReadOnlyList<PreparedLines> Languages => _languages;

    /// <summary>Prepares a version; linear in its letters.</summary>
    public static PreparedText Of(TextVersion version) => new(version);

    /// <summary>The lines in a language; null and unknown languages give the working language.</summary>
    internal PreparedLines In(string? language)
    {
        foreach (var lines in _languages)
            if (lines.Language == language) return lines;
        return _languages[0];
    }
}
