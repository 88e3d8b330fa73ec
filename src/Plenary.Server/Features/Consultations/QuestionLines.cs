using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Plenary.Core.Consultations;

namespace Plenary.Server.Features.Consultations;

/// <summary>Guiding questions as they are typed: one a line, "1. What is missing?"; those of another language after a line with its tag, "[fr]". A line that begins
/// with a space goes on with the one before, and one without a number is cited by its place.</summary>
internal static partial class QuestionLines
{
    internal static IReadOnlyList<GuidingQuestion> Read(string? typed, string working)
    {
        var questions = new List<(string Id, Dictionary<string, string> Texts)>();
        var (language, place, last) = (working, 0, (string?)null);
        foreach (var line in (typed ?? "").ReplaceLineEndings("\n").Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (char.IsWhiteSpace(line[0]) && last is not null)
            {
                questions.FindLast(q => q.Id == last).Texts[language] += "\n" + line.Trim();
                continue;
            }
            if (Section().Match(line.Trim()) is { Success: true } section)
            {
                (language, place, last) = (section.Groups[1].Value, 0, null);
                continue;
            }
            place++;
            var numbered = Numbered().Match(line.Trim());
            last = numbered.Success ? numbered.Groups[1].Value + numbered.Groups[2].Value : place.ToString(CultureInfo.InvariantCulture);
            var text = numbered.Success ? numbered.Groups[3].Value.Trim() : line.Trim();
            var at = questions.FindIndex(q => q.Id == last);
            // A number that stands twice in one language is left for the rules to refuse.
            if (at < 0 || questions[at].Texts.ContainsKey(language)) questions.Add((last, new() { [language] = text }));
            else questions[at].Texts[language] = text;
        }
        return [.. questions.Select(q => new GuidingQuestion(q.Id, q.Texts.GetValueOrDefault(working, q.Texts.Values.First()), q.Texts))];
    }

    internal static string Write(IReadOnlyList<GuidingQuestion> questions, string working)
    {
        var lines = new StringBuilder();
        foreach (var question in questions) Line(question.Id, question.Texts.GetValueOrDefault(working, question.Text));
        foreach (var language in questions.SelectMany(q => q.Texts.Keys).Where(l => l != working).Distinct(StringComparer.Ordinal))
        {
            lines.Append(CultureInfo.InvariantCulture, $"\n[{language}]\n");
            foreach (var question in questions.Where(q => q.Texts.ContainsKey(language))) Line(question.Id, question.Texts[language]);
        }
        return lines.ToString().TrimEnd();

        void Line(string id, string text) =>
            lines.Append(Bare().IsMatch(id) ? id + "." : $"({id})").Append(' ').Append(text.ReplaceLineEndings("\n  ")).Append('\n');
    }

    [GeneratedRegex(@"^\[([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\]$")]
    private static partial Regex Section();

    /// <summary>"1. …", "2b) …", or any other number in brackets: "(a) …".</summary>
    [GeneratedRegex(@"^(?:([0-9]+[a-z]?(?:\.[0-9]+)*)[.)]|\(([^()\s]{1,20})\))\s+(.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^[0-9]+[a-z]?(?:\.[0-9]+)*$", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();
}
