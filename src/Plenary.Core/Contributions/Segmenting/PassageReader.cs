using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Segmenting;

/// <summary>Joins the blocks of a reading into passages: headings above, lead-ins with the first item after them, replies of a mail with what they answer.</summary>
internal static class PassageReader
{
    private const int LongestHeading = 90; // characters of a line without a sentence end that still reads as a heading

    private const int LongestMere = 60; // characters of an item that is a name, a right, a title; those that are sentences are longer
    private const int LongestRemark = 160; // characters of a paragraph that is one sentence
    private const int LongestRemarks = 600; // of several such together, which is a paragraph as others write it
    private const int MostNames = 4; // lines below a closing: a name, an office, an organisation, a town

    /// <summary>The passages in reading order; linear.</summary>
    /// <param name="reading">The file; the tables that are read by themselves are page headers in it.</param>
    /// <param name="places">The places that it may name.</param>
    /// <param name="only">The blocks to read, or null for all.</param>
    /// <param name="rest">Headings and greetings after which nothing follows but such a table.</param>
    public static List<Passage> Of(Reading reading, PlaceFinder places, IReadOnlySet<int>? only, out List<Source> rest)
    {
        var blocks = Chosen(reading, only, Interleaved.In(reading, places));
        var passages = new List<Passage>();
        var headings = new List<(int Level, string Text)>();
        var before = new List<Source>();
        Passage? leadIn = null;
        string? introduced = null;
        var enumerating = false;
        var remarking = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var (block, answers) = blocks[i];
            var next = i + 1 < blocks.Count ? blocks[i + 1].Block : null;
            // A table that is read by itself parts what stands above it from what stands below.
            var parted = i > 0 && IsForm(blocks[i - 1].Block.Index + 1) && blocks[i - 1].Block.Index + 1 < block.Index;
            if (parted) (leadIn, introduced, enumerating, remarking) = (null, null, false, false);
            if (IsForm(block.Index + 1) && next?.Index != block.Index + 1) next = reading.Blocks[block.Index + 1];
            if (IsCourteous(block, next, passages.Count == 0) && NamesNothing(block, places))
            {
                before.Add(new(reading.File, block.Index, 0, block.Text.Length));
                continue;
            }
            if (passages.Count > 0 && before.Count == 0 && Closing(blocks, i, places) is var end && end > i)
            {
                for (; i < end; i++) passages[^1].After.Add(new(reading.File, blocks[i].Block.Index, 0, blocks[i].Block.Text.Length));
                i--;
                leadIn = null;
                continue;
            }
            if (next is not null && answers is null && block.Kind == BlockKind.Paragraph && Fragments.IsStub(block.Text))
            {
                before.Add(new(reading.File, block.Index, 0, block.Text.Length));
                continue;
            }
            if (leadIn is null && !parted && passages.Count > 0 && before.Count == 0 && answers == passages[^1].Answers && Fragments.RunsOn(passages[^1].Text, block)
                && passages[^1].Text.Length + block.Text.Length < PointReader.LongestPoint)
            {
                passages[^1].Join(block);
                remarking = false;
                continue;
            }
            var says = Headlines.Say(block.Text, places);
            if (leadIn is null && HeadingLevel(block, next) is { } level && (IsSet(block, reading.Format) || !says && !IsBroken(block, next, places)))
            {
                headings.RemoveAll(h => h.Level >= level);
                introduced = null;
                if (says || HeadsNothing(level, next) && (next is null || !Headlines.Entitle(block.Text, places)))
                {
                    passages.Add(Single(block, [.. headings.Select(h => h.Text)], before, answers));
                    before = [];
                }
                else before.Add(new(reading.File, block.Index, 0, block.Text.Length));
                headings.Add((level, Title(block)));
                (enumerating, remarking) = (false, false);
                continue;
            }
            if (leadIn is not null && leadIn.Text.Length + block.Text.Length <= PointReader.LongestPoint)
            {
                leadIn.Join(block);
                enumerating = answers is null && IsMere(block, places);
                if (!leadIn.IsLeadIn) leadIn = null;
                continue;
            }
            var mere = IsMere(block, places);
            if (mere && enumerating && before.Count == 0 && answers is null && passages[^1].Text.Length + block.Text.Length < PointReader.LongestPoint)
            {
                passages[^1].Join(block);
                continue;
            }
            enumerating = mere && answers is null;
            var remark = answers is null && IsRemark(block, places);
            if (remark && remarking && before.Count == 0 && passages[^1].Text.Length + block.Text.Length < LongestRemarks)
            {
                passages[^1].Join(block);
                continue;
            }
            remarking = remark;
            if (block.Kind != BlockKind.ListItem && block.Number is null) introduced = null;
            IReadOnlyList<string> under = [.. headings.Select(h => h.Text), .. introduced is null ? Array.Empty<string>() : [introduced]];
            var passage = Single(block, under, before, answers);
            before = [];
            passages.Add(passage);
            leadIn = next is not null && (passage.IsLeadIn || IsTitled(block, next, mere, places)) ? passage : null;
            if (leadIn is not null && passage.IsLeadIn && (next!.Kind == BlockKind.ListItem || next.Number is not null)) introduced = passage.Text.Trim();
        }
        rest = before;
        return passages;

        bool IsForm(int at) => at < reading.Blocks.Count && reading.Blocks[at] is { Kind: BlockKind.Header, Cell: not null };
    }

    /// <summary>The titles of the headings above a block, outermost first.</summary>
    public static IReadOnlyList<string> Above(Reading reading, int block)
    {
        var headings = new List<(int Level, string Text)>();
        foreach (var heading in reading.Blocks.Take(block).Where(b => b.Kind == BlockKind.Heading && !string.IsNullOrWhiteSpace(b.Text)))
        {
            headings.RemoveAll(h => h.Level >= Math.Max(1, heading.Level));
            headings.Add((Math.Max(1, heading.Level), Title(heading)));
        }
        return [.. headings.Select(h => h.Text)];
    }

    /// <summary>A few words of one enumeration, a line of contents, a page number: nothing that is answered separately.</summary>
    private static bool IsMere(Block block, PlaceFinder places)
    {
        if (block.Kind is not (BlockKind.ListItem or BlockKind.Paragraph)) return false;
        var trimmed = block.Text.Trim();
        return trimmed.Length is > 0 and <= LongestMere && trimmed[^1] is not ('.' or '!' or '?' or ':' or '：' or '。' or '؟' or '？' or '！')
            && NamesNothing(block, places) && Phrases.Phrases.Of(trimmed) == Operation.Comment;
    }

    /// <summary>A line that reads as a heading until the next goes on with its sentence.</summary>
    private static bool IsBroken(Block block, Block? next, PlaceFinder places) =>
        next is not null && Fragments.RunsOn(block.Text, next) && NamesNothing(block, places) && places.QuestionOf(block.Text) is null;

    /// <summary>"1. Universality" over the paragraph that says what it means: one thing, though the list numbers its title alone.</summary>
    private static bool IsTitled(Block block, Block next, bool mere, PlaceFinder places) =>
        mere && (block.Kind == BlockKind.ListItem || block.Number is not null) && next is { Kind: BlockKind.Paragraph, Number: null } && next.Text.Length > LongestMere && !IsMere(next, places);

    /// <summary>A sentence in a paragraph of its own that asks for nothing, claims nothing that ought to be, and names no place: one of several that belong together.</summary>
    private static bool IsRemark(Block block, PlaceFinder places) =>
        block is { Kind: BlockKind.Paragraph, Number: null } && block.Text.Length <= LongestRemark && char.IsLetter(block.Text.AsSpan().TrimStart()[0])
        && !Fragments.Enumerates(block.Text) && !Fragments.Demands(block.Text) && NamesNothing(block, places) && Phrases.Phrases.Of(block.Text) == Operation.Comment;

    /// <summary>The block after a closing and the names below it; the same block where none begins. "Thanks to the web, people meet." closes only where nothing but names follows.</summary>
    private static int Closing(List<(Block Block, string? Answers)> blocks, int at, PlaceFinder places)
    {
        var block = blocks[at].Block;
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.Heading) || !Courtesies.Closes(block.Text) || !NamesNothing(block, places)) return at;
        var end = at + 1;
        while (end < blocks.Count && end - at <= MostNames && blocks[end].Block is { Kind: BlockKind.Paragraph or BlockKind.Heading } line && Courtesies.Signs(line.Text) && NamesNothing(line, places)) end++;
        return end == blocks.Count || block.Text.TrimEnd() is [.., ',' or '،' or '，'] ? end : at;
    }

    private static bool NamesNothing(Block block, PlaceFinder places) => !places.Find(block.Text).Any(r => r.Anchor.To != AnchorTo.None);

    /// <summary>A greeting, and at the head of a letter its thanks and what it says of its enclosures: they belong to what follows.</summary>
    private static bool IsCourteous(Block block, Block? next, bool head) =>
        next is not null && block.Kind is BlockKind.Paragraph or BlockKind.Heading
        && (block.Kind == BlockKind.Paragraph && Courtesies.Greets(block.Text) || Courtesies.Encloses(block.Text) || head && Courtesies.Closes(block.Text));

    /// <summary>Whether its author set it as a heading: by a style, in capitals, underlined. Of typed text every short line is read as one, of the second level.</summary>
    private static bool IsSet(Block block, FileFormat format) => block.Kind == BlockKind.Heading && (format != FileFormat.Txt || block.Level == 1);

    private static bool HeadsNothing(int level, Block? next) => next is null || next.Kind == BlockKind.Heading && Math.Max(1, next.Level) <= level;

    private static Passage Single(Block block, IReadOnlyList<string> under, List<Source> before, string? answers)
    {
        var passage = new Passage { Under = under, Answers = answers };
        passage.Before.AddRange(before.Where(s => s.Block != block.Index));
        passage.Join(block);
        return passage;
    }

    /// <summary>The blocks that the sender wrote now: of a mail its replies alone, and what he wrote into a quotation; never page headers and footers.</summary>
    private static List<(Block Block, string? Answers)> Chosen(Reading reading, IReadOnlySet<int>? only, IReadOnlyDictionary<int, string> interleaved)
    {
        var chosen = new List<(Block, string?)>();
        var part = new (bool Left, string? Answers)[reading.Blocks.Count];
        if (reading.Mail is { Parts.Count: > 0 } mail)
            foreach (var one in mail.Parts)
                for (var b = one.FirstBlock; b < Math.Min(one.FirstBlock + one.BlockCount, part.Length); b++)
                    part[b] = (one.Kind != MailPartKind.Reply, one.Answers is { } a && a >= 0 && a < mail.Parts.Count ? mail.Parts[a].Text : null);
        for (var i = 0; i < reading.Blocks.Count; i++)
        {
            var block = reading.Blocks[i];
            if (interleaved.TryGetValue(block.Index, out var above)) part[i] = (false, above);
            if (only?.Contains(block.Index) == false || part[i].Left || string.IsNullOrWhiteSpace(block.Text) || block.Kind is BlockKind.Header or BlockKind.Footer) continue;
            chosen.Add((block, part[i].Answers));
        }
        return chosen;
    }

    /// <summary>The depth of a heading, or null for running text. In a file without styles a short line without a sentence end above a longer one is a heading.</summary>
    private static int? HeadingLevel(Block block, Block? next)
    {
        if (block.Kind == BlockKind.Heading) return Math.Max(1, block.Level);
        return block.Kind == BlockKind.Paragraph && next is { Kind: BlockKind.Paragraph or BlockKind.ListItem } && LooksLikeHeading(block.Text) && !LooksLikeHeading(next.Text) ? 7 : null;
    }

    private static bool LooksLikeHeading(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length is 0 or > LongestHeading || trimmed.Contains('\n')) return false;
        if (trimmed[^1] is '.' or ';' or ',' or '!' or '。' or '；' or '؛' or ':' or '：' or '，') return false;
        return char.IsUpper(trimmed[0]) || char.IsDigit(trimmed[0]) || !char.IsLower(trimmed[0]) && char.IsLetter(trimmed[0]);
    }

    private static string Title(Block block) => block.Number is { } number ? $"{number} {block.Text.Trim()}" : block.Text.Trim();
}
