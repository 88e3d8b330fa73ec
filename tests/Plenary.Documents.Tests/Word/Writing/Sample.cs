using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Documents.Word.Writing;

namespace Plenary.Documents.Tests.Word.Writing;

/// <summary>Small compilations, made by hand.</summary>
internal static class Sample
{
    public static Paragraph Paragraph(string id, string text, string? number = null, BlockKind kind = BlockKind.Paragraph, int level = 0, CellPlace? cell = null) =>
        new() { Id = id, Text = text, Number = number, Kind = kind, Level = level, Cell = cell, Texts = new Dictionary<string, string> { ["en"] = text } };

    public static TextVersion Text(params Paragraph[] paragraphs) =>
        new() { Version = 0, Title = "Rules of the orchard", Language = "en", Languages = ["en"], Paragraphs = paragraphs };

    public static Group Change(int contribution, Operation operation, Anchor anchor, string? text = null, string[]? sponsors = null, string[]? alternatives = null) => new()
    {
        Id = $"C{contribution}.1",
        Operation = operation,
        Anchor = anchor,
        Text = text,
        Points = [$"C{contribution}.1"],
        Sponsors = [.. (sponsors ?? [$"Sponsor {contribution}"]).Select((name, i) => new Sponsor(name, "Government", contribution + i))],
        Alternatives = alternatives ?? [],
    };

    public static Anchor Range(string paragraph, int start, int end) => new() { To = AnchorTo.Range, Paragraph = paragraph, Start = start, End = end };

    public static Compilation Compilation(TextVersion text, params Group[] groups) => new()
    {
        Consultation = new Consultation { Title = "Orchard", Slug = "orchard" },
        Text = text,
        Contributions = [.. groups.SelectMany(g => g.Sponsors).DistinctBy(s => s.Contribution).Select(s => new Contribution
        {
            Number = s.Contribution,
            Organisation = s.Name,
            Received = new DateTimeOffset(2014, 3, 8, 12, 0, 0, TimeSpan.Zero),
            Files = [new Reading { File = $"{s.Contribution}.docx", Sha256 = "", Format = FileFormat.Docx }],
        })],
        Points = [.. groups.SelectMany(g => g.Points.Select(id => new Point
        {
            Id = id,
            Contribution = g.Sponsors[0].Contribution,
            Operation = g.Operation,
            Anchor = g.Anchor,
            Text = g.Text,
            Source = new Source($"{g.Sponsors[0].Contribution}.docx", 0, 0, 0),
            Evidence = new Evidence { By = EvidenceBy.TrackedChange, Confidence = 1 },
            Group = g.Id,
        }))],
        Groups = groups,
    };

    public static byte[] Redline(Compilation compilation, RedlineOptions? options = null)
    {
        using var memory = new MemoryStream();
        Assert.Empty(RedlineWriter.Write(compilation, memory, options ?? new RedlineOptions(new PlainWords())));
        return memory.ToArray();
    }
}
