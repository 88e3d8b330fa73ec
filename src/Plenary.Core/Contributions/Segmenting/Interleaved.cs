using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Segmenting;

/// <summary>Answers that a sender wrote into a quotation without marks, as Outlook leaves it. Of the message that is quoted first, the lines that do not
/// stand in our text are his, once lines of our text stand around them, or he says that he answers below.</summary>
internal static class Interleaved
{
    /// <summary>The blocks that are the sender's, and the line above that each answers; empty where nothing shows that there are any. Linear in the quotation for one text.</summary>
    public static IReadOnlyDictionary<int, string> In(Reading reading, PlaceFinder places)
    {
        var answers = new Dictionary<int, string>();
        if (places.Text is null || reading.Mail is not { } mail) return answers;
        var announced = reading.Warnings.Any(w => w.Code == Mail.WordsInQuotation);
        foreach (var part in mail.Parts.Where(p => p is { Kind: MailPartKind.Quoted, UnmarkedCount: > 0 }))
        {
            string? above = null;
            var between = false;
            var pending = new List<(int Block, string Above)>();
            for (var i = part.UnmarkedFrom; i < Math.Min(part.UnmarkedFrom + part.UnmarkedCount, reading.Blocks.Count); i++)
            {
                var block = reading.Blocks[i];
                if (string.IsNullOrWhiteSpace(block.Text)) continue;
                if (places.Holds(block.Text))
                {
                    between |= pending.Count > 0;
                    above = block.Text;
                }
                // The message that is quoted takes leave below: from there on nothing is his.
                else if (above is not null && Courtesies.Closes(block.Text)) break;
                else if (above is not null) pending.Add((block.Index, above));
            }
            if (!between && !announced) continue;
            foreach (var (block, line) in pending) answers[block] = line;
        }
        return answers;
    }
}
