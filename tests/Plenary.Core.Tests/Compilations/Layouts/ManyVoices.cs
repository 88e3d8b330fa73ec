using System.Globalization;
using Plenary.Core.Compilations;
using Plenary.Core.Contributions;
using Plenary.Core.Stakeholders;

namespace Plenary.Core.Tests.Compilations.Layouts;

/// <summary>A compilation as large as wanted, of invented words that are about as hard to compress as English. The same every time.</summary>
internal static class ManyVoices
{
    public static Compilation Of(int paragraphs, int points, int senders = 400)
    {
        var words = new Source(7);
        var text = Examples.Text("en", [.. Enumerable.Range(1, paragraphs).Select(i => i % 25 == 1
            ? ((string?)null, BlockKind.Heading, words.Sentence(4))
            : (i.ToString(CultureInfo.InvariantCulture), BlockKind.Paragraph, words.Sentence(11) + " " + words.Sentence(15)))]);
        var examples = new Examples();
        var all = Enumerable.Range(1, senders)
            .Select(i => examples.Sender(words.Sentence(3).TrimEnd('.') + i.ToString(CultureInfo.InvariantCulture), Kinds.Defaults[words.Next(6)])).ToList();
        while (points > 0)
        {
            var paragraph = text.Paragraphs[words.Next(paragraphs)];
            var count = Math.Min(points, words.Next(4) == 0 ? 1 + words.Next(6) : 1);
            var by = Enumerable.Range(0, count).Select(_ => all[words.Next(senders)]).Distinct().ToList();
            points -= by.Count;
            var pieces = paragraph.Text.Split(' ');
            switch (words.Next(4))
            {
                case 0: examples.Says(Operation.Replace, Examples.Range(text, paragraph.Id, pieces[words.Next(pieces.Length)]), words.Sentence(2), by); break;
                case 1: examples.Says(Operation.Add, Examples.After(text, paragraph.Id, pieces[words.Next(pieces.Length)]), " " + words.Sentence(5), by); break;
                case 2: examples.Says(Operation.Support, Anchor.OfParagraph(paragraph.Id), words.Sentence(12), by, EvidenceBy.Reference, "§ " + paragraph.Number); break;
                default: examples.Says(Operation.Comment, Anchor.OfParagraph(paragraph.Id), words.Sentence(30), by, EvidenceBy.Margin); break;
            }
        }
        return examples.Compile(text);
    }

    private sealed class Source(uint seed)
    {
        private static readonly string[] Syllables = ["ba", "con", "de", "er", "for", "ga", "hi", "in", "jo", "ka", "lem", "mi", "na", "or", "pro", "qua", "re", "si", "ta", "ver"];
        private uint _state = seed;

        public int Next(int below) => (int)((_state = _state * 1664525 + 1013904223) >> 8) % below;

        // The product of two draws makes some words frequent and most of them rare, as in a language.
        private string Word()
        {
            var n = Next(90) * Next(90);
            var word = "";
            do
                word += Syllables[n % 20];
            while ((n /= 20) > 0);
            return word;
        }

        public string Sentence(int words)
        {
            var said = string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));
            return char.ToUpperInvariant(said[0]) + said[1..] + ".";
        }
    }
}
