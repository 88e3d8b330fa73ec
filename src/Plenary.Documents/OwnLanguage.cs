using System.Text;
using Plenary.Core.Contributions;
using Plenary.Documents.Languages;

namespace Plenary.Documents;

/// <summary>Finds the language of what the author himself wrote: not of what he quotes, nor of running heads.</summary>
internal static class OwnLanguage
{
    /// <summary>As many characters as the guess looks at.</summary>
    private const int Enough = 4_000;

    /// <summary>The reading with its language, where there is one to be found.</summary>
    internal static Reading Of(Reading reading)
    {
        if (reading.Error is not null || reading.Language is not null) return reading;
        var left = new HashSet<int>();
        foreach (var part in reading.Mail?.Parts ?? [])
            if (part.Kind != MailPartKind.Reply)
                for (var b = part.FirstBlock; b < part.FirstBlock + part.BlockCount; b++) left.Add(b);
        var text = new StringBuilder();
        foreach (var block in reading.Blocks)
        {
            if (text.Length >= Enough) break;
            if (block.Kind is not (BlockKind.Header or BlockKind.Footer) && !left.Contains(block.Index)) text.Append(block.Text.AsSpan(0, Math.Min(block.Text.Length, Enough))).Append('\n');
        }
        foreach (var change in reading.Changes)
        {
            if (text.Length >= Enough) break;
            if (change.Kind is ChangeKind.Insert or ChangeKind.Replace or ChangeKind.ParagraphInsert) text.Append(change.Text.AsSpan(0, Math.Min(change.Text.Length, Enough))).Append('\n');
        }
        return LanguageReader.Guess(text.ToString()) is { } guess ? reading with { Language = guess } : reading;
    }
}
