using System.Globalization;
using Plenary.Core.Compilations.Grouping;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Comparing;

namespace Plenary.Core.Tests.Compilations.Grouping;

/// <summary>Contributors whose edits are known: each act of a common pool is done by several, some with tracking on and some without,
/// and of most acts there are rivals in the same paragraph that differ in a word.</summary>
public sealed class Planted
{
    private static readonly string[] NewWords = ["shall", "should", "must not", "may", "2010", "2011", "multilingual", "inclusive", "not", "accountable"];

    private readonly TextVersion _text;
    private readonly Dictionary<(int Contributor, string Paragraph), int> _truth = [];

    private Planted(TextVersion text) => _text = text;

    /// <summary>What each contributor sent.</summary>
    public List<Contribution> Contributions { get; } = [];

    /// <summary>How many acts were done, each by one contributor.</summary>
    public int Acts => _truth.Count;

    /// <summary>Makes the contributors; the same for the same seed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="contributors">How many.</param>
    /// <param name="each">How many acts each does.</param>
    /// <param name="pool">How many acts there are to choose from.</param>
    /// <param name="seed">Of the generator.</param>
    /// <param name="first">The number of the first contributor; others have the same pool with the same seed.</param>
    public static Planted Make(TextVersion text, int contributors, int each, int pool, ulong seed, int first = 1)
    {
        var planted = new Planted(text);
        var acts = planted.Pool(pool, new Draw(seed));
        var random = new Draw(seed + (ulong)first);
        for (var n = first; n < first + contributors; n++) planted.Contribute(n, acts, each, random);
        return planted;
    }

    /// <summary>Compares everybody with the text.</summary>
    public List<Point> Points(PreparedText prepared)
    {
        var points = new List<Point>();
        foreach (var contribution in Contributions)
        {
            var compared = Comparison.Compare(prepared, contribution.Files[0]);
            for (var i = 0; i < compared.Edits.Count; i++)
            {
                var edit = compared.Edits[i];
                points.Add(new()
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"C{contribution.Number}.{i + 1}"), Contribution = contribution.Number,
                    Operation = edit.Operation, Anchor = edit.Anchor, Text = edit.Text, Source = edit.Source,
                    Evidence = new() { By = edit.Tracked ? EvidenceBy.TrackedChange : EvidenceBy.Comparison, Confidence = 1 },
                });
            }
        }
        return points;
    }

    /// <summary>Of all pairs of contributors who did the same act, how many share a group; and how many groups hold two acts.</summary>
    public (double Found, int Merged, int Unknown) Judge(Grouped grouped)
    {
        var groupOf = new Dictionary<(int, int), string>();
        var actsOf = new Dictionary<string, HashSet<int>>();
        var unknown = 0;
        foreach (var point in grouped.Points)
        {
            if (!_truth.TryGetValue((point.Contribution, point.Anchor.Paragraph ?? ""), out var act))
            {
                unknown++;
                continue;
            }
            groupOf[(act, point.Contribution)] = point.Group!;
            if (!actsOf.TryGetValue(point.Group!, out var acts)) actsOf[point.Group!] = acts = [];
            acts.Add(act);
        }
        long pairs = 0, together = 0;
        foreach (var doers in _truth.GroupBy(t => t.Value, t => t.Key.Contributor))
        {
            var list = doers.ToList();
            for (var i = 0; i < list.Count; i++)
                for (var k = i + 1; k < list.Count; k++)
                {
                    pairs++;
                    if (groupOf.TryGetValue((doers.Key, list[i]), out var a) && groupOf.TryGetValue((doers.Key, list[k]), out var b) && a == b) together++;
                }
        }
        return (pairs == 0 ? 1 : (double)together / pairs, actsOf.Values.Count(a => a.Count > 1), unknown);
    }

    private List<Act> Pool(int size, Draw random)
    {
        var texts = _text.Paragraphs.CountBy(p => p.Text).ToDictionary();
        var usable = Enumerable.Range(1, _text.Paragraphs.Count - 2)
            .Where(i => _text.Paragraphs[i].Text.Split(' ').Length >= 10 && texts[_text.Paragraphs[i].Text] == 1).ToList();
        var acts = new List<Act>();
        while (acts.Count < size)
        {
            var at = usable[random.Next(usable.Count)];
            var words = _text.Paragraphs[at].Text.Split(' ');
            var word = 1 + random.Next(words.Length - 3);
            var kind = random.Next(10);
            var rivals = 1 + random.Next(3);
            for (var r = 0; r < rivals; r++)
            {
                var text = NewWords[(random.Next(3) + r * 3) % NewWords.Length];
                acts.Add(new(acts.Count, at, word, kind, kind == 7 ? $"The {text} parties agree that the work on item {at} goes on." : text, usable[random.Next(usable.Count)]));
            }
        }
        // A rival with the same words is no rival but the same act.
        return [.. acts.DistinctBy(a => (a.Paragraph, a.Kind, a.Kind is 8 or 9 ? 0 : a.Word, a.Kind is 6 or 8 or 9 ? "" : a.Text, a.Kind == 9 ? a.Target : 0)).Select((a, i) => a with { Id = i })];
    }

    private void Contribute(int number, List<Act> acts, int each, Draw random)
    {
        var chosen = new SortedDictionary<int, Act>();
        for (var tries = 0; chosen.Count < each && tries < each * 20; tries++)
        {
            // Some acts are campaigned for.
            var act = acts[random.Next(2) == 0 ? random.Next(acts.Count) : random.Next(Math.Max(1, acts.Count / 10))];
            var taken = act.Kind == 9 ? new[] { act.Paragraph, act.Target } : [act.Paragraph];
            if (act.Kind == 9 && Math.Abs(act.Target - act.Paragraph) < 3) continue;
            if (taken.Any(p => Enumerable.Range(p - 1, 3).Any(q => chosen.ContainsKey(q) || chosen.Values.Any(c => c.Kind == 9 && c.Target == q)))) continue;
            chosen[act.Paragraph] = act;
            _truth[(number, _text.Paragraphs[act.Paragraph].Id)] = act.Id;
        }
        var tracked = random.Next(2) == 0;
        var blocks = new List<string>(_text.Paragraphs.Count);
        var changes = new List<TrackedChange>();
        var arrivals = chosen.Values.Where(a => a.Kind == 9).ToLookup(a => a.Target);
        for (var i = 0; i < _text.Paragraphs.Count; i++)
        {
            var text = _text.Paragraphs[i].Text;
            var at = blocks.Count;
            // A text of its own, as every file brings one.
            if (tracked || !chosen.ContainsKey(i)) blocks.Add(new string(text.AsSpan()));
            if (chosen.TryGetValue(i, out var act)) Do(act, text, at);
            foreach (var arrival in arrivals[i])
            {
                var moved = _text.Paragraphs[arrival.Paragraph].Text;
                if (tracked) changes.Add(Change(at, text.Length, text.Length, ChangeKind.MoveTo, "\n" + moved) with { Move = "m" + arrival.Id });
                else blocks.Add(moved);
            }
        }
        Contributions.Add(new()
        {
            Number = number, Organisation = "Organisation " + number,
            Files = [new() { File = $"{number}.docx", Sha256 = "", Format = FileFormat.Docx, Blocks = [.. blocks.Select((b, i) => new Block { Index = i, Kind = BlockKind.Paragraph, Text = b })], Changes = changes }],
        });

        void Do(Act act, string text, int at)
        {
            var words = text.Split(' ');
            var start = words.Take(act.Word).Sum(w => w.Length + 1);
            var old = words[act.Word];
            switch (act.Kind)
            {
                case 0 or 1 or 2 or 3:
                    Put(start, start + old.Length, act.Text);
                    break;
                case 4 or 5:
                    Put(start, start, act.Text + " ");
                    break;
                case 6:
                    Put(start, start + old.Length + 1, "");
                    break;
                case 7:
                    if (tracked) changes.Add(Change(at, text.Length, text.Length, ChangeKind.ParagraphInsert, "\n" + act.Text));
                    else blocks.AddRange([text, act.Text]);
                    break;
                case 8 when tracked:
                    changes.Add(Change(at, 0, text.Length + 1, ChangeKind.ParagraphDelete, text + "\n"));
                    break;
                case 9 when tracked:
                    changes.Add(Change(at, 0, text.Length + 1, ChangeKind.MoveFrom, text + "\n") with { Move = "m" + act.Id });
                    break;
            }

            void Put(int from, int to, string put)
            {
                if (!tracked)
                {
                    blocks.Add(text[..from] + put + text[to..]);
                    return;
                }
                if (to > from) changes.Add(Change(at, from, to, ChangeKind.Delete, text[from..to]));
                if (put.Length > 0) changes.Add(Change(at, to, to, ChangeKind.Insert, put));
            }
        }
    }

    private static TrackedChange Change(int block, int start, int end, ChangeKind kind, string text) => new()
    {
        Block = block, Start = start, End = end, Kind = kind, Text = text, Author = "A",
    };

    private sealed record Act(int Id, int Paragraph, int Word, int Kind, string Text, int Target);

    /// <summary>SplitMix64 (Steele, Lea and Flood, 2014): the same numbers everywhere.</summary>
    private sealed class Draw(ulong state)
    {
        public int Next(int below)
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) % (ulong)below);
        }
    }
}
