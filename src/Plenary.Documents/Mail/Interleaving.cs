using Plenary.Core.Contributions;

namespace Plenary.Documents.Mailing;

/// <summary>Whether a sender may have written into what he quotes without marks, so that a person must look at the original.</summary>
internal static class Interleaving
{
    private const int LongestReply = 1_500; // characters in which "see below" announces answers; in a long letter it means its own next page
    private const int FewestTurns = 2; // numbered lines with something unnumbered below each: one may be the sender's of before

    /// <summary>How a reply says that the answers stand below, folded to lower case; in the six languages, and those of mail that is often received.</summary>
    private static readonly string[] Below =
    [
        "see below", "below in", "inline", "in-line", "in line below", "in the text below", "within the text", "comments below", "answers below", "responses below", "remarks below", "replies below", "comments are below", "comments in the text", "our comments in", "my comments in",
        "in red", "in blue", "in green", "in bold", "in capitals", "in italics", "highlighted", "marked in", "interspersed", "embedded", "between the lines", "directly in the text", "in your mail", "in your message", "in your email",
        "voir ci-dessous", "ci-dessous", "voir plus bas", "dans le texte", "dans votre message", "dans le corps", "en rouge", "en bleu", "en vert", "en gras", "en majuscules", "en italique", "surlign", "intercal", "entre les lignes", "ci-après",
        "ver abajo", "véase abajo", "vea abajo", "más abajo", "mas abajo", "a continuación", "en el texto", "en rojo", "en azul", "en verde", "en negrita", "en mayúsculas", "en cursiva", "resaltad", "entre líneas", "en su mensaje",
        "см. ниже", "смотри ниже", "смотрите ниже", "ниже", "в тексте", "красным", "синим", "зелёным", "зеленым", "жирным", "курсивом", "выделен", "между строк",
        "أدناه", "ادناه", "في النص", "باللون", "بالأحمر", "بالأزرق", "بين السطور", "بخط عريض",
        "见下", "如下", "下文", "在文中", "文中", "红色", "红字", "蓝色", "绿色", "粗体", "斜体", "标红", "标出", "逐条",
        "siehe unten", "im text", "weiter unten", "vedi sotto", "nel testo", "ver em baixo", "abaixo", "no texto", "zie hieronder", "in de tekst", "se nedan",
    ];

    /// <summary>True where the reply says so, where it says nothing itself, or where numbered and unnumbered lines take turns in the quotation. Linear.</summary>
    internal static bool MayBe(IReadOnlyList<MailPart> parts, IReadOnlyList<Block> blocks)
    {
        var unmarked = parts.Where(p => p.UnmarkedCount > 0).ToList();
        if (unmarked.Count == 0) return false;
        var reply = string.Concat(parts.Where(p => p.Kind == MailPartKind.Reply).Select(p => p.Text));
        if (!reply.Any(char.IsLetterOrDigit)) return true;
        var lower = reply.ToLowerInvariant();
        return reply.Length <= LongestReply && Below.Any(b => lower.Contains(b, StringComparison.Ordinal)) || unmarked.Any(p => Turns(p, blocks));
    }

    private static bool Turns(MailPart part, IReadOnlyList<Block> blocks)
    {
        var turns = 0;
        for (var i = part.UnmarkedFrom; i + 1 < Math.Min(part.UnmarkedFrom + part.UnmarkedCount, blocks.Count); i++)
            if (blocks[i].Number is not null && blocks[i + 1] is { Number: null, Kind: BlockKind.Paragraph }) turns++;
        return turns >= FewestTurns;
    }
}
