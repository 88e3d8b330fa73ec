using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Tests.Gold;

/// <summary>One point of the set; README.md beside this file says what the columns mean.</summary>
internal sealed record GoldPoint(
    string Id, string Language, string Text, string Above, string Places, Operation Operation, string Evidence, string Words);

/// <summary>One of the texts that the points speak of, and the key of each of its paragraphs by id.</summary>
internal sealed record GoldText(TextVersion Version, IReadOnlyDictionary<string, string> Keys);

/// <summary>A set of points with the texts and guiding questions that they speak of: <c>first</c>, <c>second</c> and <c>third</c> lie beside this file; any other name is a folder.</summary>
internal sealed class GoldSet(string name)
{
    internal static readonly string[] Languages = ["en", "fr", "es", "ru", "ar", "zh"];

    internal IReadOnlyList<GuidingQuestion> Questions() =>
        [.. Rows("questions").Select(r => new GuidingQuestion(r[0], r[1], new Dictionary<string, string> { ["en"] = r[1] }))];

    internal IReadOnlyList<GoldPoint> Points() =>
        [.. Rows("points").Select(r => new GoldPoint(r[0], r[1], r[2], r[3], r[4], Enum.Parse<Operation>(r[5], ignoreCase: true), r[6], r[7]))];

    internal IReadOnlyDictionary<string, GoldText> Texts() => Rows("texts").GroupBy(r => r[0]).ToDictionary(g => g.Key, g => Text([.. g]));

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

    private IEnumerable<string[]> Rows(string table)
    {
        using var reader = name is "first" or "second" or "third"
            ? new StreamReader(typeof(GoldSet).Assembly.GetManifestResourceStream($"Gold/{table}.{name}.tsv") ?? throw new InvalidOperationException($"{table}.{name}.tsv is not embedded"))
            : new StreamReader(Path.Combine(name, table + ".tsv"));
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split('\t'))];
    }
}
