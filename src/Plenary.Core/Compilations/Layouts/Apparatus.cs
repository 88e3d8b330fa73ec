using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Compilations.Layouts;

/// <summary>What was said where, in the order in which a reader goes through it: the whole text first, then each paragraph and the gap
/// after it, the questions, what is missing, what stands nowhere any more, and what waits to be placed. Every point is at exactly one place.
/// Built once for a layout; linear in the points.</summary>
public sealed class Apparatus
{
    private readonly Dictionary<int, Contribution> _contributions;
    private readonly Dictionary<string, Place> _byGroup = new(StringComparer.Ordinal);
    private readonly Dictionary<(PlaceKind Kind, string Id), Place> _byKey = [];
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    /// <summary>Sorts a compilation into its places.</summary>
    public Apparatus(Compilation compilation)
    {
        Compilation = compilation;
        Totals = Totals.Of(compilation);
        _contributions = compilation.Contributions.ToDictionary(c => c.Number);
        KindsInUse = Kinds(compilation);
        Places = Sort(compilation, Voices(compilation));
        foreach (var place in Places)
        {
            _byKey[(place.Kind, place.Kind == PlaceKind.Question ? place.Question!.Id : place.Paragraph?.Id ?? "")] = place;
            foreach (var voice in place.Voices)
                _byGroup[voice.Id] = place;
        }
        if (compilation.Text is { } text)
            Cite(text.Paragraphs, _labels);
    }

    private Apparatus(Apparatus of, IEnumerable<Contribution> contributions)
    {
        (Compilation, Totals, KindsInUse, Places) = (of.Compilation, of.Totals, of.KindsInUse, of.Places);
        (_byGroup, _byKey, _labels) = (of._byGroup, of._byKey, of._labels);
        _contributions = contributions.ToDictionary(c => c.Number);
    }

    /// <summary>The same places and labels, with others who may be asked for by number: for showing points that stand in no compilation yet without sorting the text again.
    /// Linear in the contributions.</summary>
    public Apparatus With(IEnumerable<Contribution> contributions) => new(this, contributions);

    /// <summary>What is laid out.</summary>
    public Compilation Compilation { get; }

    /// <summary>The counts at its head.</summary>
    public Totals Totals { get; }

    /// <summary>The kinds of stakeholder, the consultation's first and then those that occur without being declared there, ordinally.</summary>
    public IReadOnlyList<string> KindsInUse { get; }

    /// <summary>The places in order. Every paragraph and every question has one; the others only where something was said.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The paragraph in which the text repeats its title and to which nobody speaks, or null: the title of the document stands for it.</summary>
    public Place? Title => Compilation.Text is { } text
        && Places.FirstOrDefault(p => p.Kind == PlaceKind.Paragraph) is { Voices.Count: 0, Paragraph: { Kind: BlockKind.Heading } first } place && first.Text.Trim() == text.Title
            ? place : null;

    /// <summary>The contribution of that number.</summary>
    public Contribution Contribution(int number) => _contributions[number];

    /// <summary>The place where a group stands, or null for an unknown group.</summary>
    public Place? PlaceOf(string group) => _byGroup.GetValueOrDefault(group);

    /// <summary>The paragraph of that id, or null.</summary>
    public Paragraph? Paragraph(string? id) =>
        id is not null && Compilation.Text is { } text && text.Order.TryGetValue(id, out var at) ? text.Paragraphs[at] : null;

    /// <summary>The place that an anchor names, or null where this document has none such: a gap in which nobody asks for anything.</summary>
    public Place? PlaceAt(Anchor anchor) => _byKey.GetValueOrDefault(Key(Compilation, anchor));

    /// <summary>What people cite a paragraph by: its printed number with those it stands under ("5(c)"), or its order in the text where it has
    /// none ("¶ 12").</summary>
    public string Label(Paragraph paragraph) => _labels.GetValueOrDefault(paragraph.Id) ?? Label(paragraph.Id);

    /// <summary>What an unnumbered, or a lost, paragraph is cited by.</summary>
    public static string Label(string paragraphId) => "¶ " + (paragraphId is ['p', .. var order] ? order : paragraphId);

    /// <summary>An item that prints "(c)" alone is cited with the number of the paragraph that it stands under.</summary>
    private static void Cite(IReadOnlyList<Paragraph> paragraphs, Dictionary<string, string> labels)
    {
        var above = new Stack<(int Level, bool Part, string Label)>();
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind == BlockKind.Heading)
                above.Clear();
            if (paragraph.Number is not { Length: > 0 } number)
                continue;
            var level = paragraph.Kind == BlockKind.ListItem ? paragraph.Level : 0;
            var part = paragraph.Kind != BlockKind.Heading && IsPart(number);
            while (above.Count > 0 && (!part || (above.Peek().Part && above.Peek().Level >= level)))
                above.Pop();
            var label = above.Count > 0 ? above.Peek().Label + number : number;
            labels[paragraph.Id] = label;
            if (paragraph.Kind != BlockKind.Heading)
                above.Push((level, part, label));
        }
    }

    /// <summary>"(c)", "c)", "iv." and their like say nothing by themselves; "5", "A.", "OP5" and "第三条" do.</summary>
    private static bool IsPart(string number) => number.Length <= 8 && (number[0] is '(' or '（'
        || (char.IsLetter(number[0]) && !char.IsUpper(number[0]) && number[0] < '\u2E80'));

    private static List<string> Kinds(Compilation compilation)
    {
        var kinds = (compilation.Consultation.Kinds is { Count: > 0 } own ? own : Stakeholders.Kinds.Defaults).ToList();
        kinds.AddRange(compilation.Contributions.Select(c => c.Kind).OfType<string>().Except(kinds).Order(StringComparer.Ordinal));
        return kinds;
    }

    /// <summary>The groups with their points. A point that no group names is a voice of its own: nothing is lost by a mistake further up.</summary>
    private List<Voice> Voices(Compilation compilation)
    {
        var points = compilation.Points.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var voices = new List<Voice>(compilation.Groups.Count);
        foreach (var group in compilation.Groups)
        {
            var own = new List<Point>(group.Points.Count);
            foreach (var id in group.Points)
                if (points.Remove(id, out var point))
                    own.Add(point);
            voices.Add(new Voice(group, own));
        }
        foreach (var point in compilation.Points.Where(p => points.ContainsKey(p.Id)))
            voices.Add(new Voice(Alone(point), [point]));
        return voices;
    }

    private Group Alone(Point point)
    {
        var sender = _contributions.GetValueOrDefault(point.Contribution);
        return new()
        {
            Id = point.Id, Operation = point.Operation, Anchor = point.Anchor, Text = point.Text, Points = [point.Id],
            Sponsors = sender is null ? [] : [new(sender.Sponsor, sender.Kind, sender.Number)],
        };
    }

    private static List<Place> Sort(Compilation compilation, List<Voice> voices)
    {
        var at = voices.GroupBy(v => Key(compilation, v.Group.Anchor)).ToDictionary(g => g.Key, g => g.ToList());
        var places = new List<Place>();
        if (compilation.Text is { } text)
        {
            Said(PlaceKind.Text, "", new(PlaceKind.Text, "whole"));
            Said(PlaceKind.Gap, "", new(PlaceKind.Gap, "gap"));
            foreach (var paragraph in text.Paragraphs)
            {
                places.Add(new(PlaceKind.Paragraph, paragraph.Id) { Paragraph = paragraph, Voices = At(PlaceKind.Paragraph, paragraph.Id) });
                Said(PlaceKind.Gap, paragraph.Id, new(PlaceKind.Gap, "gap-" + paragraph.Id) { Paragraph = paragraph });
            }
        }
        else
            Said(PlaceKind.Text, "", new(PlaceKind.Text, "whole"));

        var asked = compilation.Consultation.Questions.Concat(at.Keys
            .Where(k => k.Kind == PlaceKind.Question && compilation.Consultation.Questions.All(q => q.Id != k.Id))
            .OrderBy(k => k.Id, StringComparer.Ordinal)
            .Select(k => new GuidingQuestion(k.Id, "", new Dictionary<string, string>())));
        foreach (var (i, question) in asked.DistinctBy(q => q.Id).Index())
            places.Add(new(PlaceKind.Question, LinkId(question.Id, i)) { Question = question, Voices = At(PlaceKind.Question, question.Id) });
        Said(PlaceKind.Missing, "", new(PlaceKind.Missing, "missing"));
        Said(PlaceKind.Orphan, "", new(PlaceKind.Orphan, "orphans"));
        Said(PlaceKind.Unplaced, "", new(PlaceKind.Unplaced, "unplaced"));
        return places;

        void Said(PlaceKind kind, string id, Place place)
        {
            if (At(kind, id) is { Count: > 0 } said)
                places.Add(place with { Voices = said });
        }

        IReadOnlyList<Voice> At(PlaceKind kind, string id) => at.TryGetValue((kind, id), out var said) ? InOrder(said) : [];
    }

    /// <summary>The question's own id where it can stand in a link; else its order, as no id has a second hyphen there.</summary>
    private static string LinkId(string question, int index) =>
        question.Length > 0 && char.IsAsciiLetterOrDigit(question[0]) && question.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? "q-" + question : "q--" + Phrasing.Number(index + 1);

    private static (PlaceKind Kind, string Id) Key(Compilation compilation, Anchor anchor) => anchor.To switch
    {
        AnchorTo.Paragraph or AnchorTo.Range when Known(compilation, anchor.Paragraph) => (PlaceKind.Paragraph, anchor.Paragraph!),
        AnchorTo.Gap when compilation.Text is not null && anchor.Paragraph is null => (PlaceKind.Gap, ""),
        AnchorTo.Gap when Known(compilation, anchor.Paragraph) => (PlaceKind.Gap, anchor.Paragraph!),
        AnchorTo.Text => (PlaceKind.Text, ""),
        AnchorTo.Question when anchor.Question is not null => (PlaceKind.Question, anchor.Question),
        AnchorTo.Missing => (PlaceKind.Missing, ""),
        AnchorTo.None => (PlaceKind.Unplaced, ""),
        // A place that the text compiled here does not have, whatever the anchor calls it.
        _ => (PlaceKind.Orphan, ""),
    };

    private static bool Known(Compilation compilation, string? paragraph) =>
        paragraph is not null && compilation.Text?.Order.ContainsKey(paragraph) == true;

    /// <summary>Changes first, in the order of the words that they change and with the alternatives of each other together; then objections,
    /// support, and what else was said. Never by how many stand behind it (DOCUMENTS, Algorithms C).</summary>
    private static List<Voice> InOrder(List<Voice> voices)
    {
        if (voices.Count == 1)
            return voices;
        var sorted = voices.Select((v, i) => (Voice: v, Index: i))
            .OrderBy(x => Rank(x.Voice.Group.Operation)).ThenBy(x => x.Voice.IsChange ? x.Voice.Group.Anchor.Start ?? -1 : 0).ThenBy(x => x.Index)
            .Select(x => x.Voice).ToList();
        var byId = sorted.ToDictionary(v => v.Id, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var result = new List<Voice>(sorted.Count);
        foreach (var voice in sorted.Where(v => seen.Add(v.Id)))
        {
            var first = result.Count;
            result.Add(voice);
            for (var i = first; i < result.Count; i++)
                foreach (var id in result[i].Group.Alternatives)
                    if (byId.TryGetValue(id, out var other) && seen.Add(id))
                        result.Add(other);
            if (result.Count - first > 1)
                for (var i = first; i < result.Count; i++)
                    result[i] = result[i] with { Contest = voice.Id };
        }
        return result;
    }

    private static int Rank(Operation operation) => operation switch
    {
        Operation.Add or Operation.Replace or Operation.Delete or Operation.Move or Operation.Bracket => 0,
        Operation.Oppose or Operation.Reserve => 1,
        Operation.Support or Operation.Keep => 2,
        _ => 3,
    };
}
