using CsCheck;
using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Tests.Texts.Comparing;
using Plenary.Core.Texts.Comparing;

namespace Plenary.Core.Tests.Compilations;

/// <summary>Whatever several authors do to one text, the compilation says of each what he did, and of any two proposals whether both can be had.</summary>
public sealed class MergingTests
{
    // Nobody touches the first and the last: what stands before and after them in a file is a letter round the text.
    private static readonly string[] Base =
    [
        "All who took part in this consultation agreed on what follows.",
        "The Forum shall take no decision on matters of policy that concern the Internet.",
        "Access is important. Everybody shall have access to it by 2015 at a fair price.",
        "The secretariat reports once a year to the Forum and to the Secretary-General.",
        "Governments have a role of their own, and so have all others who take part in it.",
        "The Forum shall meet for the first time in 2006 and then once in every year.",
        "Done in Geneva at the end of a long day and of many longer ones.",
    ];

    private static readonly string[] Words = ["shall", "should", "no", "may", "2010", "all", "open"];

    private static readonly Gen<string[][]> Authors =
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 4], Gen.Int[0, 11], Gen.Int[0, 6]).Array[0, 4].Select(acts => acts.Aggregate(Base, Done)).Array[1, 6];

    [Fact]
    public void Each_author_has_his_own_text_back() => Authors.Sample(authors =>
    {
        var compilation = Compile(authors);
        var groups = compilation.Groups.ToDictionary(g => g.Id);
        for (var i = 0; i < authors.Length; i++)
        {
            // What comes in at one place comes in the order in which he says it.
            var his = compilation.Points.Where(p => p.Contribution == i + 1).Select(p => groups[p.Group!]);
            Assert.Equal(Spaced(authors[i]), Spaced(Edits.Apply(compilation.Text!, his.Select(Of))));
        }
    }, iter: 1000);

    [Fact]
    public void Two_proposals_that_are_no_alternatives_can_both_be_had() => Authors.Sample(authors =>
    {
        var groups = Compile(authors).Groups;
        foreach (var one in groups)
            foreach (var other in groups)
                if (one != other && !one.Alternatives.Contains(other.Id)) Edits.Apply(Samples.Text(Base), [Of(one), Of(other)]);
    }, iter: 300);

    [Fact]
    public void In_whatever_order_they_are_read_the_outcome_is_the_same() => Gen.Select(Authors, Gen.Int).Sample((authors, seed) =>
    {
        var contributions = Sent(authors);
        var shuffled = contributions.OrderBy(c => unchecked((c.Number + seed) * 2654435761u)).ToArray();
        var (one, other) = (Compile(contributions), Compile(shuffled));
        Assert.Equal(one.Points.Select(Said), other.Points.Select(Said));
        Assert.Equal(one.Groups.Select(Said), other.Groups.Select(Said));
    }, iter: 300);

    [Fact]
    public void The_same_text_of_two_authors_gives_the_same_groups() => Authors.Sample(authors =>
    {
        var groups = Compile([.. authors, .. authors]).Groups;
        Assert.All(groups, g => Assert.Equal(0, g.Sponsors.Count % 2));
        Assert.All(groups, g => Assert.Equal(g.Sponsors.Select(s => s.Contribution).Take(g.Sponsors.Count / 2).Select(n => n + authors.Length), g.Sponsors.Select(s => s.Contribution).Skip(g.Sponsors.Count / 2)));
    }, iter: 300);

    private static string[] Done(string[] lines, (int Act, int Line, int Word, int Put) act)
    {
        var list = lines.ToList();
        var at = 1 + act.Line % (list.Count - 2);
        var words = list[at].Split(' ').ToList();
        var word = act.Word % words.Count;
        switch (act.Act)
        {
            case 0 or 1:
                words[word] = Words[act.Put];
                break;
            case 2:
                words.Insert(word, Words[act.Put]);
                break;
            case 3:
                words.RemoveAt(word);
                break;
            case 4:
                list.Insert(at, $"Another paragraph says that {Words[act.Put]} is a word to be weighed with care.");
                return [.. list];
            case 5 when list.Count > 4:
                list.RemoveAt(at);
                return [.. list];
            case 6:
                var moved = list[at];
                list.RemoveAt(at);
                list.Insert(1 + act.Word % (list.Count - 1), moved);
                return [.. list];
            case 7:
                words.AddRange(["And", Words[act.Put], "more."]);
                break;
        }
        list[at] = string.Join(' ', words);
        return [.. list];
    }

    private static IEnumerable<string> Spaced(IEnumerable<string> lines) => lines.Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0);

    private static Contribution[] Sent(string[][] authors) => [.. authors.Select((lines, i) => new Contribution { Number = i + 1, Files = [Samples.Reading(lines)] })];

    private static Compilation Compile(string[][] authors) => Compile(Sent(authors));

    private static Compilation Compile(Contribution[] contributions)
    {
        var text = Samples.Text(Base);
        return Compiler.Compile(new(new Consultation { Title = "Draft" }, [text], text, contributions, []));
    }

    private static Edit Of(Group group) => new() { Operation = group.Operation, Anchor = group.Anchor, Text = group.Text, Source = new("", 0, 0, 0) };

    private static string Said(Point point) => $"{point.Id} {point.Operation} {point.Anchor} {point.Text} {point.Group}";

    private static string Said(Group group) => $"{group.Id} {string.Join(' ', group.Points)} | {string.Join(' ', group.Alternatives)} | {string.Join(' ', group.Near)}";
}
