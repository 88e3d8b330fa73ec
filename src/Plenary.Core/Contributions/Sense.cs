namespace Plenary.Core.Contributions;

/// <summary>Which operations make sense where: what a form offers and what a verb accepts.</summary>
public static class Sense
{
    private static readonly IReadOnlyList<Operation> OnWords =
        [Operation.Replace, Operation.Add, Operation.Delete, Operation.Comment, Operation.Support, Operation.Oppose, Operation.Keep, Operation.Bracket, Operation.Reserve, Operation.Question];

    private static readonly IReadOnlyList<Operation> OnSeveral = [.. OnWords.Except([Operation.Add])];
    private static readonly IReadOnlyList<Operation> OnText = [Operation.Comment, Operation.Support, Operation.Oppose, Operation.Reserve, Operation.Question];
    private static readonly IReadOnlyList<Operation> OnNothing = [Operation.Add, Operation.Comment, Operation.Question];
    private static readonly IReadOnlyList<Operation> OnQuestion = [Operation.Comment, Operation.Question];

    /// <summary>The operations of a place, the likeliest first.</summary>
    /// <param name="anchor">The place.</param>
    public static IReadOnlyList<Operation> At(Anchor anchor) => anchor.To switch
    {
        AnchorTo.Range => OnWords,
        AnchorTo.Paragraph => anchor.Through is null ? OnWords : OnSeveral,
        AnchorTo.Gap or AnchorTo.Missing => OnNothing,
        AnchorTo.Question => OnQuestion,
        _ => OnText,
    };

    /// <summary>Whether the operation says nothing without words of its own.</summary>
    public static bool NeedsWords(Operation operation) => operation is Operation.Add or Operation.Replace or Operation.Comment or Operation.Question;
}
