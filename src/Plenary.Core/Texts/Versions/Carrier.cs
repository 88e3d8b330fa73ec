using Plenary.Core.Contributions;
using Plenary.Core.Texts.Comparing;

namespace Plenary.Core.Texts.Versions;

/// <summary>Carries places forward to another version of the text.</summary>
public static class Carrier
{
    /// <summary>The same place in another version, or an orphan at the last known place; never nothing.</summary>
    public static Anchor Carry(Anchor anchor, PreparedText from, PreparedText to) =>
        anchor.Paragraph is null || to.Version.Order.ContainsKey(anchor.Paragraph) ? anchor : anchor with { To = AnchorTo.Orphan };
}
