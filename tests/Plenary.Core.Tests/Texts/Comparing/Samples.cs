using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Tests.Texts.Comparing;

/// <summary>Texts and readings to compare, in few words.</summary>
internal static class Samples
{
    public static TextVersion Text(params IReadOnlyList<string> paragraphs) => new()
    {
        Version = 0, Title = "Draft principles", Language = "en", Languages = ["en"],
        Paragraphs = [.. paragraphs.Select((text, i) => new Paragraph
        {
            Id = $"p{i + 1}", Kind = BlockKind.Paragraph, Text = text, Texts = new Dictionary<string, string> { ["en"] = text },
        })],
    };

    public static Reading Reading(IReadOnlyList<string> blocks, params IReadOnlyList<TrackedChange> changes) => new()
    {
        File = "reply.docx", Sha256 = "", Format = FileFormat.Docx, Changes = changes,
        Blocks = [.. blocks.Select((text, i) => new Block { Index = i, Kind = BlockKind.Paragraph, Text = text })],
    };

    public static TrackedChange Insert(int block, int at, string text, string author = "Ana") => new()
    {
        Block = block, Start = at, End = at, Kind = ChangeKind.Insert, Text = text, Author = author,
    };

    public static TrackedChange Delete(int block, int start, int end, string text, string author = "Ana") => new()
    {
        Block = block, Start = start, End = end, Kind = ChangeKind.Delete, Text = text, Author = author,
    };

    /// <summary>What the file says when everything in it is accepted, without empty lines.</summary>
    public static IReadOnlyList<string> Accepted(Reading reading) => Full(AcceptedView.Of(reading).View.Blocks.Select(b => b.Text));

    public static IReadOnlyList<string> Full(IEnumerable<string> lines) => [.. lines.Where(l => !string.IsNullOrWhiteSpace(l))];
}
