using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Tests.Texts;

/// <summary>A small text of our own to cite: two sections, numbered paragraphs 1 to 40, items (a) to (c) under 7, one "12 bis".</summary>
internal static class Principles
{
    public static readonly TextVersion Text = Make();

    public static readonly IReadOnlyList<GuidingQuestion> Questions =
    [
        Question("1", "Which functions should the forum have?"),
        Question("2", "How should the forum be financed and staffed?"),
    ];

    public static readonly PlaceFinder Places = PlaceFinder.Of(Text, Questions);

    /// <summary>The id of the paragraph with that printed number.</summary>
    public static string Id(string number) => Text.Paragraphs.Single(p => p.Number == number && p.Kind != BlockKind.Heading).Id;

    private static GuidingQuestion Question(string id, string text) => new(id, text, new Dictionary<string, string> { ["en"] = text });

    private static TextVersion Make()
    {
        var paragraphs = new List<Paragraph>();
        Add("I", BlockKind.Heading, "Purpose");
        Add("1", BlockKind.Paragraph, "The forum brings every stakeholder to one table. It decides nothing by itself.");
        for (var i = 2; i <= 6; i++) Add(Number(i), BlockKind.Paragraph, $"Purpose number {i} is said here in words of its own.");
        Add("II", BlockKind.Heading, "Guiding principles");
        Add("7", BlockKind.Paragraph, "The work of the forum is:");
        Add("(a)", BlockKind.ListItem, "open to all who wish to take part;");
        Add("(b)", BlockKind.ListItem, "transparent in its papers and its money;");
        Add("(c)", BlockKind.ListItem, "multilingual from the first day.");
        for (var i = 8; i <= 12; i++) Add(Number(i), BlockKind.Paragraph, $"Rule {i} speaks about the secretariat and its small budget.");
        Add("12 bis", BlockKind.Paragraph, "Records are kept for ten years.");
        for (var i = 13; i <= 40; i++) Add(Number(i), BlockKind.Paragraph, $"Provision {i} deals with one more matter of procedure.");
        return new() { Version = 0, Title = "Draft statutes of the Harbour Forum", Language = "en", Languages = ["en"], Paragraphs = paragraphs };

        void Add(string number, BlockKind kind, string text) => paragraphs.Add(new()
        {
            Id = "p" + Number(paragraphs.Count + 1),
            Number = number,
            Kind = kind,
            Level = 1,
            Text = text,
            Texts = new Dictionary<string, string> { ["en"] = text },
        });
    }

    private static string Number(int i) => i.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
