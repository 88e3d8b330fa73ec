using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Segmenting;

/// <summary>Pieces that a file's layout cut off from what they belong to: page numbers, broken lines, a sentence to a paragraph.</summary>
internal static class Fragments
{
    private static readonly Lazy<Stems<bool>> Duties = new(() => new(
        (true, """
            should must shall ought need needs propose proposes recommend recommends urge urges request requests call calls want wants hope
            doit doivent devrait devraient faut faudrait debe deben deberia deberian hay conviene
            должен должна должно должны следует необходимо нужно надо يجب ينبغي لابد
            """)));

    /// <summary>The number of a page, of a note, of an item that lost its words: it belongs to what follows.</summary>
    public static bool IsStub(string text) => text.Length < 8 && text.Count(char.IsLetter) < 2 && text.Any(char.IsDigit) && !text.Any(c => char.IsSurrogate(c) || c == '+');

    /// <summary>Whether a block goes on with a sentence that the one before broke off, as a page end or a hard line end leaves it.</summary>
    public static bool RunsOn(string written, Block block) =>
        block is { Kind: BlockKind.Paragraph, Number: null } && block.Text.AsSpan().TrimStart() is [var first, ..] && char.IsLower(first) && !Enumerates(block.Text)
        && (LineHeads.Name(block.Text) == LineHead.None || LineHeads.GoesOn(written))
        && written.AsSpan().TrimEnd() is [.., var last] && (char.IsLetterOrDigit(last) || last is ',' or '-' or '–' or '\u00AD' or '(');

    /// <summary>"a)", "o ", "i.": the mark of an item that was typed.</summary>
    public static bool Enumerates(string text)
    {
        var at = text.AsSpan().TrimStart();
        return at.Length > 1 && (at[1] is ')' or '.' || at[0] == 'o' && char.IsWhiteSpace(at[1]) || at.Length > 3 && at[..4].IndexOf(')') > 0);
    }

    /// <summary>Whether the words say what ought to be: a claim, which is answered separately.</summary>
    public static bool Demands(string text)
    {
        foreach (var token in Tokens.Of(text))
            if (token.Kind == TokenKind.Word ? Duties.Value.Of(token.Form) is not null : token.Kind == TokenKind.Han && token.Form is "应" or "须" or "请" or "要") return true;
        return false;
    }
}
