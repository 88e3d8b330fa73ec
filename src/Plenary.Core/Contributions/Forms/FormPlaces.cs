using Plenary.Core.Texts;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Forms;

/// <summary>Reads what a row of a form is about: "4.1", "Para. 72(f)", "2-4", "General", a title, a question; with the head of its column for the noun.</summary>
internal sealed class FormPlaces(PlaceFinder places)
{
    private const int LongestGeneral = 5; // words: "comments on the whole document"

    private static readonly Lazy<Stems<bool>> General = new(() => new(
        (true, """
            general generally overall whole entire all
            general generale generaux generales generalites ensemble tout
            generales todo conjunto
            общий общее общие общая целом весь
            عام عامه كامل كل مجمل
            """)));

    private static readonly Lazy<Stems<bool>> New = new(() => new((true, "new additional nouveau nouvel nouvelle nuevo nueva новый новая جديد جديده")));
    private static readonly Lazy<Stems<bool>> After = new(() => new((true, "after following bis ter apres despues tras после бис بعد مكرر")));

    private static readonly string[] HanGeneral = ["全文", "总体", "一般", "通篇", "整体", "总则性意见"];

    /// <summary>The places of a row, none where it names none that the text has; and whether a new paragraph is meant of which the place is not certain.
    /// "After 5" and "5 bis" are the gap after 5, and so is "6 (new)" where the text ends with 5.</summary>
    public (IReadOnlyList<Anchor> Anchors, bool IsUnsure) Of(IReadOnlyList<(string Head, string Cell)> cells)
    {
        var (anchors, number) = (Places(cells), cells.Select(c => Number(c.Cell)).FirstOrDefault(n => n is not null));
        var head = cells.Count > 0 ? cells[0].Head : "";
        if (Says(After.Value, '后'))
        {
            if (anchors.Count == 0 && number is { } n) anchors = One(head, Digits(n));
            return anchors is [{ To: AnchorTo.Paragraph } one] ? ([Anchor.Gap(one.Through ?? one.Paragraph)], false) : (anchors, anchors.Count == 0 || anchors[0].To != AnchorTo.Gap);
        }
        if (!Says(New.Value, '新')) return (anchors, false);
        return anchors.Count == 0 && number is > 1 && One(head, Digits(number.Value - 1)) is [{ To: AnchorTo.Paragraph } before] ? ([Anchor.Gap(before.Through ?? before.Paragraph)], false) : (anchors, true);

        bool Says(Stems<bool> words, char han) => cells.Any(c => Tokens.Of(c.Cell) is { Count: <= 8 } t && t.Exists(x => x.Kind == TokenKind.Word && words.Of(x.Form) is not null || x.Kind == TokenKind.Han && x.Form[0] == han));
    }

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int? Number(string cell) => Tokens.Of(cell).Where(t => t.Kind == TokenKind.Number && t.Form.Length <= 4).Select(t => (int?)int.Parse(t.Form, System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();

    private IReadOnlyList<Anchor> Places(IReadOnlyList<(string Head, string Cell)> cells)
    {
        var found = cells.Select(c => (c.Head, c.Cell, Anchors: One(c.Head, c.Cell))).ToList();
        var named = found.Where(f => f.Anchors.Count > 0 && f.Anchors[0].To != AnchorTo.Text).ToList();
        if (named.Count > 1 && Together(named[0], named[1]) is { } together) return [together];
        return named.Count > 0 ? named[0].Anchors : found.Select(f => f.Anchors).FirstOrDefault(a => a.Count > 0) ?? [];
    }

    /// <summary>"Section 2" and "Paragraph 14" of two columns are one place.</summary>
    private Anchor? Together((string Head, string Cell, IReadOnlyList<Anchor> Anchors) outer, (string Head, string Cell, IReadOnlyList<Anchor> Anchors) inner)
    {
        foreach (var words in (string[])[$"{Noun(inner.Head)} {inner.Cell} of {Noun(outer.Head)} {outer.Cell}", $"{Noun(outer.Head)} {outer.Cell}({inner.Cell.Trim('(', ')', '.', ' ')})"])
            if (Named(words) is [{ } one] && one.To == AnchorTo.Paragraph) return one;
        return inner.Anchors is [{ To: AnchorTo.Paragraph } child] && outer.Anchors is [{ To: AnchorTo.Paragraph } parent] && Within(child, parent) ? child
            : inner.Anchors is [{ To: AnchorTo.Paragraph, Through: null } first] && outer.Anchors is [{ To: AnchorTo.Paragraph, Through: null } second] && Within(second, first) ? second : null;
    }

    private bool Within(Anchor child, Anchor parent)
    {
        if (places.Text is not { } text || child == parent) return false;
        var (from, at) = (text.Order[parent.Paragraph!], text.Order[child.Paragraph!]);
        if (parent.Through is { } through) return at >= from && at <= text.Order[through];
        if (text.Paragraphs[from].Kind != BlockKind.Heading || at < from) return false;
        for (var i = from + 1; i <= at; i++)
            if (text.Paragraphs[i].Kind == BlockKind.Heading && text.Paragraphs[i].Level <= text.Paragraphs[from].Level) return false;
        return true;
    }

    private IReadOnlyList<Anchor> One(string head, string cell)
    {
        if (Named(cell) is { Count: > 0 } named) return named;
        if (IsGeneral(cell)) return [Anchor.WholeText];
        foreach (var words in (string[])[cell, Leading(cell)])
        {
            if (words.Length == 0) continue;
            var bare = words.Trim('.', ':', ' ');
            if (head.Any(Tokens.IsHan) && head.FirstOrDefault(c => c is '段' or '条' or '章' or '节' or '款' or '项') is var han and not '\0' && Named($"第{bare}{han}") is { Count: > 0 } chinese) return chinese;
            foreach (var noun in (string[])[Noun(head), "paragraph", "paragraphs", "section", "article"])
                if (noun.Length > 0 && Named($"{noun} {bare}") is { Count: > 0 } of) return of;
        }
        if (places.Titled(cell) is { } titled) return [titled];
        if (places.QuestionOf(cell) is { } question || Named("question " + cell) is [{ To: AnchorTo.Question } numbered] && (question = numbered) is not null) return [question];
        return Leading(cell) is { Length: > 0 } label && label.Length < cell.Length && places.Titled(cell[label.Length..].TrimStart('.', ')', ' ', '-', '–', ':')) is { } after ? [after] : [];
    }

    private IReadOnlyList<Anchor> Named(string words) => [.. places.Find(words).Where(r => r.Anchor.To != AnchorTo.None).Select(r => r.Anchor).Distinct()];

    private static bool IsGeneral(string cell)
    {
        var t = Tokens.Of(cell);
        return HanGeneral.Any(g => cell.Contains(g, StringComparison.Ordinal)) && cell.Length <= 12
            || t.Count(x => x.Kind == TokenKind.Word) is > 0 and <= LongestGeneral && t.Exists(x => x.Kind == TokenKind.Word && General.Value.Of(x.Form) is not null);
    }

    /// <summary>The noun of a head as it is written: "Paragraph" of "Paragraph no.", "Clause" of "Clause/Subclause".</summary>
    private static string Noun(string head)
    {
        var t = Tokens.Of(head);
        var at = t.FindIndex(x => x.Kind == TokenKind.Word && Lexicon.Nouns.Of(x.Form) is not null);
        return at < 0 ? "" : head[t[at].Start..t[at].End];
    }

    /// <summary>The number at the head of a cell: "4.1" of "4.1 Purpose", "5" of "5, second sentence".</summary>
    private static string Leading(string cell)
    {
        var t = Tokens.Of(cell);
        if (t.Count < 2) return "";
        var at = t[0].Is('§') || t[0].Is('¶') ? 1 : 0;
        return at < t.Count && Label.Read(t, at, out _, out var next) && next < t.Count && char.IsAsciiDigit(t[at].Form[0]) ? cell[t[at].Start..t[next - 1].End] : "";
    }
}
