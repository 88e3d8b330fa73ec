using System.Globalization;
using Plenary.Core.Compilations.Grouping;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Comparing;

namespace Plenary.Core.Tests.Compilations.Grouping;

/// <summary>Contributors whose edits are known: each act of a common pool is done by several, by some with tracking on, by some without, by some
/// now with and now without; some mark more words than they change. Of most acts there are rivals that differ in one word, or that change some of the same words.</summary>
public sealed class Planted
{
    private static readonly string[] NewWords = ["shall", "should", "must not", "may", "2010", "2011", "multilingual", "inclusive", "not", "accountable"];

    private readonly TextVersion _text;
    private readonly bool _shared;
    private List<Act> _acts = [];
    private readonly Dictionary<(int Contributor, string Paragraph), int> _truth = [];

    private Planted(TextVersion text, bool shared) => (_text, _shared) = (text, shared);

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
    /// <param name="shared">Whether an unchanged paragraph is the same string in every file; if not, every file has its own, as files have.</param>
    public static Planted Make(TextVersion text, int contributors, int each, int pool, ulong seed, bool shared = false)
    {
        var planted = new Planted(text, shared);
        var acts = planted._acts = planted.Pool(pool, new Draw(seed));
        var random = new Draw(seed + 1);
        for (var n = 1; n <= contributors; n++) planted.Contribute(n, acts, each, random);
        return planted;
    }

    /// <summary>What was compiled of acts that are known.</summary>
    /// <param name="Found">Of all pairs of contributors who did the same, the share that stands in one group.</param>
    /// <param name="Pairs">How many such pairs there are.</param>
    /// <param name="Merged">Groups that hold two different acts.</param>
    /// <param name="Unknown">Points that no act explains, and each after the first of one act.</param>
    /// <param name="Missing">Acts without a point.</param>
    /// <param name="Examples">What went wrong.</param>
    public sealed record Judgement(double Found, long Pairs, int Merged, int Unknown, int Missing, IReadOnlyList<string> Examples)
    {
        /// <summary>In words.</summary>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{Found:P2} of {Pairs} pairs of the same edit grouped, {Merged} groups of different edits, {Unknown} points from nowhere, {Missing} edits lost{string.Concat(Examples.Take(6).Select(e => "\n  " + e))}");
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

    /// <summary>What became of the acts in the points of a compilation.</summary>
    public Judgement Judge(IReadOnlyList<Point> points)
    {
        var groupOf = new Dictionary<(int, int), string>();
        var actsOf = new Dictionary<string, HashSet<int>>();
        var (unknown, examples) = (0, new List<string>());
        foreach (var point in points)
        {
            // One act comes out as one point.
            if (!_truth.TryGetValue((point.Contribution, point.Anchor.Paragraph ?? ""), out var act) || !groupOf.TryAdd((act, point.Contribution), point.Group!))
            {
                unknown++;
                examples.Add($"from nowhere: {point.Id} {point.Operation} {point.Anchor.To} {point.Anchor.Paragraph} [{point.Anchor.Quote}] → [{point.Text}]");
                continue;
            }
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
        var lost = _truth.Where(t => !groupOf.ContainsKey((t.Value, t.Key.Contributor))).ToList();
        examples.AddRange(lost.Select(t => $"lost: C{t.Key.Contributor} {t.Key.Paragraph} {_acts[t.Value]}"));
        examples.AddRange(actsOf.Where(a => a.Value.Count > 1).Select(a => $"joined: {a.Key} {string.Join(" and ", a.Value.Select(i => _acts[i]))}"));
        return new(pairs == 0 ? 1 : (double)together / pairs, pairs, actsOf.Values.Count(a => a.Count > 1), unknown, lost.Count, examples);
    }

    private List<Act> Pool(int size, Draw random)
    {
        var texts = _text.Paragraphs.CountBy(p => p.Text).ToDictionary();
        var usable = Enumerable.Range(1, _text.Paragraphs.Count - 2)
            .Where(i => _text.Paragraphs[i].Text.Split(' ') is { Length: >= 10 } words && !words.Any(string.IsNullOrWhiteSpace) && texts[_text.Paragraphs[i].Text] == 1).ToList();
        var acts = new List<Act>();
        while (acts.Count < size)
        {
            var at = usable[random.Next(usable.Count)];
            var words = _text.Paragraphs[at].Text.Split(' ');
            var word = 1 + random.Next(words.Length - 4);
            var kind = random.Next(10);
            var rivals = 1 + random.Next(3);
            for (var r = 0; r < rivals; r++)
            {
                var text = NewWords[(random.Next(3) + r * 3) % NewWords.Length];
                // A rival may take the next word as well.
                var length = kind is <= 3 or 6 ? 1 + random.Next(2) : 0;
                acts.Add(new(acts.Count, at, word, length, kind, kind == 7 ? $"The {text} parties agree that the work on item {at} goes on." : text, usable[random.Next(usable.Count)]));
            }
        }
        // A rival with the same outcome is no rival but the same act.
        return [.. acts.DistinctBy(a => (a.Paragraph, a.Kind switch { < 7 => 0, 7 => 1, 8 => 2, _ => 3 + a.Target }, Outcome(a))).Select((a, i) => a with { Id = i })];
    }

    private string Outcome(Act act)
    {
        if (act.Kind >= 7) return act.Kind == 7 ? act.Text : "";
        var words = _text.Paragraphs[act.Paragraph].Text.Split(' ');
        IEnumerable<string> put = act.Kind == 6 ? [] : [act.Text];
        return string.Join(' ', [.. words[..act.Word], .. put, .. words[(act.Word + act.Length)..]]);
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
        var habit = random.Next(3);
        var silent = chosen.Keys.Where(_ => habit switch { 0 => false, 1 => true, _ => random.Next(2) == 0 }).ToHashSet();
        var blocks = new List<string>(_text.Paragraphs.Count);
        var changes = new List<TrackedChange>();
        var arrivals = chosen.Values.Where(a => a.Kind == 9).ToLookup(a => a.Target);
        for (var i = 0; i < _text.Paragraphs.Count; i++)
        {
            var text = _text.Paragraphs[i].Text;
            var at = blocks.Count;
            if (!silent.Contains(i)) blocks.Add(_shared ? text : new string(text.AsSpan()));
            if (chosen.TryGetValue(i, out var act)) Do(act, text, at, !silent.Contains(i));
            foreach (var arrival in arrivals[i])
            {
                var moved = _text.Paragraphs[arrival.Paragraph].Text;
                if (!silent.Contains(arrival.Paragraph)) changes.Add(Change(at, text.Length, text.Length, ChangeKind.MoveTo, "\n" + moved) with { Move = "m" + arrival.Id });
                else blocks.Add(moved);
            }
        }
        Contributions.Add(new()
        {
            Number = number, Organisation = "Organisation " + number,
            Files = [new() { File = $"{number}.docx", Sha256 = "", Format = FileFormat.Docx, Blocks = [.. blocks.Select((b, i) => new Block { Index = i, Kind = BlockKind.Paragraph, Text = b })], Changes = changes }],
        });

        void Do(Act act, string text, int at, bool tracked)
        {
            var words = text.Split(' ');
            var start = words.Take(act.Word).Sum(w => w.Length + 1);
            var end = words.Take(act.Word + act.Length).Sum(w => w.Length + 1);
            // Some mark the word behind as well.
            var more = act.Kind < 6 && random.Next(4) == 0 ? words[act.Word + act.Length] : null;
            switch (act.Kind)
            {
                case 0 or 1 or 2 or 3:
                    if (more is null) Put(start, end - 1, act.Text);
                    else Put(start, end + more.Length, act.Text + " " + more);
                    break;
                case 4 or 5:
                    if (more is null) Put(start, start, act.Text + " ");
                    else Put(start, start + more.Length, act.Text + " " + more);
                    break;
                case 6:
                    Put(start, end, "");
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

    private sealed record Act(int Id, int Paragraph, int Word, int Length, int Kind, string Text, int Target);

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
