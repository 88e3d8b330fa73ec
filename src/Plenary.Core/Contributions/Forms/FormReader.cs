using Plenary.Core.Contributions.Phrases;
using Plenary.Core.Contributions.Segmenting;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Comparing;
using Plenary.Core.Texts.References;
using TokenKind = Plenary.Core.Texts.References.TokenKind;
using Tokens = Plenary.Core.Texts.References.Tokens;

namespace Plenary.Core.Contributions.Forms;

/// <summary>What a row of a form says.</summary>
/// <param name="Unit">The words that stand where the change has none of its own.</param>
/// <param name="Wishes">What it asks for, at each of its places.</param>
/// <param name="Blocks">The blocks of it, the one that says it first, and those of rows above that say nothing.</param>
internal sealed record FormSays(string Unit, IReadOnlyList<(Wish Wish, Evidence Evidence)> Wishes, IReadOnlyList<Block> Blocks);

/// <summary>Reads the rows of a form: each is one remark at its place. What is proposed comes in place of what is quoted, or of the whole paragraph; every word of a row
/// is shown by the change, or said as its reason.</summary>
internal sealed class FormReader(PlaceFinder places, Placer placer)
{
    private const int LongestDetail = 160; // characters of a quotation kept as evidence: enough to recognise it
    private const double SameParagraph = 0.7; // of the words of a paragraph that was retyped
    private const double ItsParagraph = 0.5;  // of the words of a paragraph that is worded anew
    private const int FewestWords = 2;        // words by which a paragraph that is not named is found again, where they stand in no other

    private readonly FormPlaces _rows = new(places);

    private static readonly HashSet<string> Blank = new(StringComparer.OrdinalIgnoreCase)
        { "-", "–", "—", "/", "n/a", "na", "n.a.", "none", "nil", "néant", "s/o", "s.o.", "ninguno", "ninguna", "нет", "لا يوجد", "无", "無", "…", "..." };

    /// <summary>The remarks in order; none for rows that only repeat the text. Linear in the rows, for one text.</summary>
    public IEnumerable<FormSays> Read(FormTable form, IReadOnlyList<string> under)
    {
        var silent = new List<Block>(form.Heads);
        var heads = form.Columns.ToDictionary(c => c.Key, c => c.Value.Head);
        var counters = Counters(form);
        var above = under;
        FormSays? last = null;
        Dictionary<int, FormCell> places = [];
        foreach (var row in form.Rows)
        {
            var blocks = row.Cells.Values.SelectMany(c => c.Blocks).OrderBy(b => b.Index).ToList();
            if (blocks.Count == 0) continue;
            var cells = row.Cells.ToDictionary();
            // A cell that the row has not is merged with the one above it.
            foreach (var (column, cell) in places)
                if (!row.Given.Contains(column)) cells.TryAdd(column, cell);
            var repeats = row.Cells.All(c => heads.TryGetValue(c.Key, out var head) && head == c.Value.Text.Replace('\n', ' ').TrimEnd(':', '：', ' '));
            if (!repeats && row.Given.Count == 1 && form.Columns.Count > 1)
            {
                // A row across the whole form is a heading in it, or says something itself.
                var title = row.Cells.Values.First().Text;
                if (Phrases.Phrases.Of(title) == Operation.Comment && title.Length <= LongestDetail && !title.TrimEnd().EndsWith('.')) above = [.. under, title];
                else yield return last = new(title, placer.Place(title, above, null), [.. blocks, .. Taken()]);
                if (last?.Unit != title) silent.AddRange(blocks);
                continue;
            }
            if (repeats || Says(form, cells, counters, above) is not var (unit, wishes, main)) silent.AddRange(blocks);
            else yield return last = new(unit, wishes, [.. blocks.OrderBy(b => main.Contains(b) ? 0 : 1), .. Taken()]);
            places = cells.Where(c => form.Columns.TryGetValue(c.Key, out var of) && of.Role == Column.Place).ToDictionary();
        }
        if (last is not null && silent.Count > 0) yield return new("", [], silent);

        List<Block> Taken()
        {
            var taken = silent.ToList();
            silent.Clear();
            return taken;
        }
    }

    /// <summary>Columns that only count the rows: 1, 2, 3 …</summary>
    private static HashSet<int> Counters(FormTable form) => [.. form.Columns.Where(c => c.Value.Role == Column.Other
        && form.Rows.Where(r => r.Cells.ContainsKey(c.Key)).Select(r => r.Cells[c.Key].Text.Trim('.', ')', ' ')).Index().All(x => x.Item == (x.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))).Select(c => c.Key)];

    private (string Unit, IReadOnlyList<(Wish, Evidence)> Wishes, IReadOnlyList<Block> Main)? Says(FormTable form, Dictionary<int, FormCell> cells, HashSet<int> counters, IReadOnlyList<string> under)
    {
        List<(string Head, FormCell Cell)> Of(Column role) => [.. cells.Where(c => !counters.Contains(c.Key) && (form.Columns.TryGetValue(c.Key, out var of) ? of.Role == role : role == Column.Other))
            .OrderBy(c => c.Key).Select(c => (form.Columns.TryGetValue(c.Key, out var of) ? of.Head : "", c.Value))];
        string? Words(Column role) => string.Join('\n', Of(role).Select(c => c.Cell.Text).Where(t => !Blank.Contains(t))) is { Length: > 0 } words ? words : null;
        var (current, proposed, comment, reason) = (Words(Column.Current), Words(Column.Proposed), Words(Column.Comment), Words(Column.Reason));
        if (proposed is not null && current is not null && Tokens.Fold(proposed) == Tokens.Fold(current) && proposed.Length == current.Length) proposed = null;
        // What the secretariat filled in before it sent the form out is nobody's remark.
        if (proposed is null && comment is null && reason is null && (current is null || places.Holds(current) || Standing(current) is not null)) return null;

        var place = Of(Column.Place).Select(c => (c.Head, Cell: c.Cell.Text)).ToList();
        var (anchors, unsure) = _rows.Of(place);
        var detail = string.Join("; ", place.Select(p => p.Cell.Any(char.IsLetter) || p.Head.Length == 0 ? p.Cell : $"{p.Head}: {p.Cell}"));
        var at = anchors.Select(a => (a, new Evidence { By = a.To == AnchorTo.Question ? EvidenceBy.Answer : EvidenceBy.Reference, Detail = detail, Confidence = 1 })).ToList();
        if (at.Count == 0 && placer.Above(under) is { } above) at = [above];
        var located = at is [var (one, _)] ? Locate(one, current) : null;
        if (located is null && current is not null && (at.Count == 0 || at is [({ To: AnchorTo.Paragraph }, _)]) && Standing(current) is { } stands)
        {
            at = [(Anchor.OfParagraph(stands.Paragraph!), new() { By = EvidenceBy.Answer, Detail = detail.Length > 0 ? $"{detail}: {Shortened(current)}" : Shortened(current), Confidence = 1 })];
            located = stands;
        }
        var extra = Of(Column.Other).Select(c => Line(c.Head, c.Cell.Text)).ToList();
        var paragraph = at is [var (only, _)] ? Paragraph(only) : null;
        if (proposed is not null && Change(proposed, current, located, paragraph, unsure, at, under) is { } change)
        {
            // Words that are quoted and stand nowhere so are said, since nothing else shows them.
            if (located is null) extra.AddRange(Of(Column.Current).Select(c => Line(c.Head, c.Cell.Text)));
            return (proposed, [.. change.Select(c => (c.Wish with { Reason = Joined([c.Wish.Reason, comment, reason, .. extra]) }, c.Evidence))], Blocks(Column.Proposed));
        }

        var main = comment ?? reason;
        if (proposed is null && main is not null && (current is null || located is not null))
        {
            // A remark on some of a paragraph's words stands at these.
            var near = located is not null ? [.. at.Select(a => (located, a.Item2))] : at;
            return (main, [.. placer.Place(main, under, null, at).Select(w => (Beside(w.Wish, near) with
            {
                Reason = Joined([w.Wish.Reason, comment is null ? null : reason, .. extra, .. at.Count == 0 ? place.Select(p => Line(p.Head, p.Cell)) : []]),
            }, w.Evidence))], Blocks(comment is null ? Column.Reason : Column.Comment));
        }

        var lines = string.Join('\n', cells.Where(c => !counters.Contains(c.Key) && !(at.Count > 0 && form.Columns.TryGetValue(c.Key, out var of) && of.Role == Column.Place)).OrderBy(c => c.Key)
            .Select(c => Line(form.Columns.TryGetValue(c.Key, out var of) ? of.Head : "", c.Value.Text)));
        var comments = at.Count > 0 ? at.Select(a => (new Wish(Operation.Comment, a.Item1, null, null), a.Item2))
            : [(new Wish(Operation.Comment, Anchor.None, null, null), places.Suggest(current ?? proposed ?? lines))];
        return (lines, [.. comments], Blocks(proposed is not null ? Column.Proposed : comment is not null ? Column.Comment : Column.Current));

        IReadOnlyList<Block> Blocks(Column role) => [.. Of(role).SelectMany(c => c.Cell.Blocks)];
    }

    /// <summary>What is proposed as a change; null where it cannot be made one for certain.</summary>
    private List<(Wish Wish, Evidence Evidence)>? Change(string proposed, string? current, Anchor? located, Paragraph? paragraph, bool unsure, List<(Anchor Anchor, Evidence Evidence)> at, IReadOnlyList<string> under)
    {
        if (at is not [var (anchor, evidence)] || places.Text is null) return null;
        if (anchor.To == AnchorTo.Gap) return [(new(Operation.Add, anchor, proposed, null), evidence)];
        if (paragraph is null || unsure && located is null) return null;
        if (IsDeletion(proposed)) return current is not null && located is null ? null : [(new(Operation.Delete, located ?? anchor, null, null), evidence)];
        if (IsInstruction(proposed, paragraph))
            return placer.Place(proposed, under, null, at) is var asked && asked.TrueForAll(w => w.Wish.Operation != Operation.Comment) && (current is null || located is not null) ? asked : null;
        var words = Unnumbered(proposed, paragraph);
        // Paragraphs of a cell are lines in it where they stand for a few words.
        if (located is not null) return [(new(Operation.Replace, located, located.To == AnchorTo.Range ? words.Replace('\n', ' ') : words, null), evidence)];
        if (current is not null) return Alike(current, paragraph) >= SameParagraph ? [(new(Operation.Replace, anchor, words, null), evidence)] : null;
        // A word or two do not stand for a whole paragraph, nor a paragraph for a heading.
        var few = Count(words) <= 2 && Count(paragraph.Text) > 12;
        return few || paragraph.Kind == BlockKind.Heading && Alike(words, paragraph) < ItsParagraph ? null : [(new(Operation.Replace, anchor, words, null), evidence)];
    }

    /// <summary>"Delete", "Supprimer ce paragraphe", 删除.</summary>
    private static bool IsDeletion(string words)
    {
        var t = Tokens.Of(words);
        return t.Count(x => x.Kind != TokenKind.Sign) <= 5 && Quotes.In(words).Count == 0 && Phrases.Phrases.Asked(t, PhraseBook.In(t, 0, t.Count)) is { Operation: Operation.Delete };
    }

    /// <summary>Whether what stands as the proposal says what to do, and is not the new wording itself.</summary>
    private static bool IsInstruction(string words, Paragraph paragraph)
    {
        var t = Tokens.Of(words);
        if (Phrases.Phrases.Asked(t, PhraseBook.In(t, 0, t.Count)) is not { Operation: Operation.Add or Operation.Replace or Operation.Delete or Operation.Move or Operation.Bracket or Operation.Keep } asked) return false;
        if (Alike(words, paragraph) >= ItsParagraph) return false;
        return asked.First == 0 || Quotes.In(words).Count > 0 || Enumerable.Range(0, asked.First).Any(i => UnwantedWords.Wishes(t, i)) || asked.Operation == Operation.Keep;
    }

    private Paragraph? Paragraph(Anchor anchor) =>
        anchor is { To: AnchorTo.Paragraph, Through: null, Paragraph: { } id } && places.Text is { } text && text.Order.TryGetValue(id, out var at) ? text.Paragraphs[at] : null;

    /// <summary>Where the quoted words stand in a paragraph; the whole of it where they are all of it.</summary>
    private Anchor? Locate(Anchor anchor, string? current)
    {
        if (current is null || Paragraph(anchor) is not { } paragraph || Drafting.Locate(paragraph, Unnumbered(current, paragraph)) is not { } range) return null;
        return Count(paragraph.In(range.Language)) == Count(range.Quote!) ? Anchor.OfParagraph(paragraph.Id) with { Language = range.Language } : range;
    }

    /// <summary>The one paragraph in which words stand that name no place.</summary>
    private Anchor? Standing(string current)
    {
        if (places.Text is not { } text || Count(current) < FewestWords) return null;
        if (places.Quoted(current) is { } quoted) return Locate(quoted, current) ?? quoted;
        var found = text.Paragraphs.Select(p => Locate(Anchor.OfParagraph(p.Id), current)).OfType<Anchor>().Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static Wish Beside(Wish wish, List<(Anchor Anchor, Evidence)> near) =>
        near is [({ To: AnchorTo.Range } words, _)] && wish.Anchor.To == AnchorTo.Paragraph && wish.Operation is not (Operation.Add or Operation.Replace or Operation.Move) ? wish with { Anchor = words } : wish;

    private static string Unnumbered(string words, Paragraph paragraph) =>
        paragraph.Number is { Length: > 0 } number && Labels.Length(words, number) is var label and > 0 && words.AsSpan(0, label).Trim().Trim("().:").SequenceEqual(number.AsSpan().Trim("().:")) ? words[label..] : words;

    private static double Alike(string words, Paragraph paragraph)
    {
        var said = new Line(words, paragraph.Number, exact: false);
        return paragraph.Texts.Values.Append(paragraph.Text).Max(t => Texts.Comparing.Line.Dice(said.Profile, new Line(t, null, exact: false).Profile));
    }

    private static int Count(string words) => Tokens.Of(words).Count(x => x.Kind != TokenKind.Sign);

    private static string Line(string head, string words) => head.Length > 0 ? $"{head}: {words}" : words;

    private static string? Joined(IEnumerable<string?> parts) => string.Join('\n', parts.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } all ? all : null;

    private static string Shortened(string words) => words.Length <= LongestDetail ? words : words[..LongestDetail].Trim() + "…";
}
