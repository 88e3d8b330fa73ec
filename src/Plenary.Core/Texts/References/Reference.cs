using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.References;

/// <summary>A place named in a text, as it was written.</summary>
/// <param name="Start">Where the words that name it begin, in UTF-16 units.</param>
/// <param name="End">Where they end.</param>
/// <param name="Anchor">The place, or <see cref="Plenary.Core.Contributions.Anchor.None"/> where our text has no such place.</param>
public sealed record Reference(int Start, int End, Anchor Anchor)
{
    /// <summary>Whether it is only mentioned on the way ("in line with paragraph 12", "see para. 4").</summary>
    public bool Passing { get; init; }
}
