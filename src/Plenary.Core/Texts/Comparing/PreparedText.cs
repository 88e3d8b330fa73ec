namespace Plenary.Core.Texts.Comparing;

/// <summary>A version of the text made ready for comparing with many readings. Immutable; any number of threads may use it.</summary>
public sealed class PreparedText
{
    private PreparedText(TextVersion version) => Version = version;

    /// <summary>The version that it was made from.</summary>
    public TextVersion Version { get; }

    /// <summary>Prepares a version; linear in its letters.</summary>
    public static PreparedText Of(TextVersion version) => new(version);
}
