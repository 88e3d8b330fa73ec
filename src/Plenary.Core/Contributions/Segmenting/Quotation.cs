namespace Plenary.Core.Contributions.Segmenting;

/// <summary>What a mail program put before or behind the sender's words: lines with a mark of quotation, a signature, a legal notice. Nobody edits the text there, so that what differs
/// from it is no proposal. A quotation without marks is another thing: its reader may have written into it (<see cref="Interleaved"/>).</summary>
internal static class Quotation
{
    /// <summary>The blocks that are quoted with marks, or stand behind the sender's words; of a typed file those whose first line bears the mark. Linear.</summary>
    public static IReadOnlySet<int> In(Reading reading)
    {
        var quoted = new HashSet<int>();
        if (reading.Mail is { } mail)
        {
            foreach (var part in mail.Parts.Where(p => p.Kind != MailPartKind.Reply))
                for (var i = part.FirstBlock; i < part.FirstBlock + part.BlockCount; i++)
                    if (part.Kind != MailPartKind.Quoted || i < part.UnmarkedFrom || i >= part.UnmarkedFrom + part.UnmarkedCount) quoted.Add(i);
        }
        else if (reading.Format == FileFormat.Txt)
        {
            foreach (var block in reading.Blocks)
                if (block.Text.AsSpan().TrimStart() is ['>', ' ' or '>', ..]) quoted.Add(block.Index);
        }
        return quoted;
    }

    /// <summary>The reading with nothing in the place of those blocks.</summary>
    public static Reading Without(Reading reading, IReadOnlySet<int> quoted) =>
        quoted.Count == 0 ? reading : reading with { Blocks = [.. reading.Blocks.Select(b => quoted.Contains(b.Index) ? b with { Text = "" } : b)] };
}
