using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Tests.Gold;

/// <summary>One point of the set; README.md beside this file says what the columns mean.</summary>
internal sealed record GoldPoint(
    string Id, string Language, string Text, string Above, string Places, Operation Operation, string Evidence, string Words);

/// <summary>One of the texts that the points speak of, and the key of each of its paragraphs by id.</summary>
internal sealed record GoldText(TextVersion Version, IReadOnlyDictionary<string, string> Keys);

internal static class GoldSet
{
    internal static readonly string[] Languages = ["en", "fr", "es", "ru", "ar", "zh"];

    internal static IReadOnlyList<GuidingQuestion> Questions { get; } =
    [
        .. new[]
        {
            "What do we mean by Internet governance, and can we all work with the definition in the report?",
            "How should technical matters be handled?",
            "What kind of regulation is wanted, if any?",
            "How can the network be made secure while speech on it stays free?",
            "Who should bear the costs of interconnection?",
            "In what ways can the Internet serve development?",
            "How do we make room for many languages?",
            "Which practices have proved good?",
            "By what path do we come to a common view?",
        }.Select((text, i) => new GuidingQuestion($"{i + 1}", text, new Dictionary<string, string> { ["en"] = text })),
    ];

    internal static IReadOnlyList<GoldPoint> Points() =>
        [.. Rows("points.tsv").Select(r => new GoldPoint(r[0], r[1], r[2], r[3], r[4], Enum.Parse<Operation>(r[5], ignoreCase: true), r[6], r[7]))];

    internal static IReadOnlyDictionary<string, GoldText> Texts() => Rows("texts.tsv").GroupBy(r => r[0]).ToDictionary(g => g.Key, g => Text([.. g]));

    private static GoldText Text(IReadOnlyList<string[]> rows)
    {
        var languages = Languages.Where((_, i) => rows[0][5 + i].Length > 0).ToList();
        var version = new TextVersion
        {
            Version = 0,
            Title = rows[0][5],
            Language = "en",
            Languages = languages,
            Paragraphs = [.. rows.Select((r, i) => new Paragraph
            {
                Id = $"p{i + 1}",
                Number = r[2].Length > 0 ? r[2] : null,
                Kind = Enum.Parse<BlockKind>(r[3], ignoreCase: true),
                Level = r[4][0] - '0',
                Text = r[5],
                Texts = languages.ToDictionary(l => l, l => r[5 + Array.IndexOf(Languages, l)]),
            })],
        };
        return new(version, rows.Select((r, i) => (Id: $"p{i + 1}", Key: r[1])).ToDictionary(x => x.Id, x => x.Key));
    }

    private static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(typeof(GoldSet).Assembly.GetManifestResourceStream($"Gold/{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded"));
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split('\t'))];
    }
}
