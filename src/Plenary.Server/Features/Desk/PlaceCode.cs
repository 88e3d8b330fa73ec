using Plenary.Core.Contributions;

namespace Plenary.Server.Features.Desk;

/// <summary>A place in an address or a form: <c>p:p12</c>, <c>q:3</c>, <c>text</c>, <c>missing</c>; <c>now</c> is where the point stands already.</summary>
internal static class PlaceCode
{
    internal const string Now = "now";

    internal static string Of(Anchor anchor) => anchor switch
    {
        { To: AnchorTo.Text } => "text",
        { To: AnchorTo.Missing } => "missing",
        { To: AnchorTo.Question, Question: { } question } => "q:" + question,
        { To: AnchorTo.Paragraph, Paragraph: { } paragraph, Through: null } => "p:" + paragraph,
        _ => Now,
    };

    /// <summary>The place, or null for one that is none.</summary>
    internal static Anchor? Read(string? code) => code switch
    {
        "text" => Anchor.WholeText,
        "missing" => Anchor.Missing,
        ['p', ':', .. { Length: > 0 } id] => Anchor.OfParagraph(id),
        ['q', ':', .. { Length: > 0 } id] => Anchor.OfQuestion(id),
        _ => null,
    };
}
