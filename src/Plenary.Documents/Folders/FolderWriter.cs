using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Documents.Tables;

namespace Plenary.Documents.Folders;

/// <summary>Writes the outline and the table of a consultation folder (contract, section 2), as <see cref="ConsultationFolder"/> reads them.</summary>
public static class FolderWriter
{
    private static readonly string[] Columns =
        ["file", "contribution", "organisation", "person", "kind", "country", "region", "capacity", "on_behalf_of", "language", "received", "title", "question"];

    private static readonly JsonSerializerOptions Quotes = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary><c>contributions.csv</c>: a row a letter. Attachments that lie beside their letter need none; what else belongs to a contribution has a row that
    /// shares its name in the column <c>contribution</c>. A cell that a spreadsheet would take for a formula has an apostrophe before it (threat T18).</summary>
    /// <param name="contributions">Each with the paths of its files, the letter first.</param>
    public static byte[] Table(IEnumerable<(Contribution Of, IReadOnlyList<string> Paths)> contributions)
    {
        var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, CsvRows.Encoding, leaveOpen: true))
        {
            var rows = new CsvRows(writer);
            rows.Write(Columns);
            foreach (var (of, paths) in contributions)
            {
                var letters = paths.Where(p => !paths.Any(l => p.StartsWith(l + ".attachments/", StringComparison.Ordinal))).ToList();
                foreach (var letter in letters)
                    rows.Write(letter, letters.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"C-{of.Number}") : null, of.Organisation, of.Person, of.Kind, of.Country, of.Region,
                        of.Capacity?.ToString().ToLowerInvariant(), string.Join("; ", of.OnBehalfOf), of.Language,
                        of.Received?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture), of.Title, string.Join("; ", of.Questions));
            }
        }
        return bytes.ToArray();
    }

    /// <summary><c>consultation.yaml</c>. Every text is in double quotes, where YAML's escapes are those of JSON.</summary>
    /// <param name="of">What it says.</param>
    /// <param name="texts">The files of the first version, by language.</param>
    public static byte[] Outline(Consultation of, IReadOnlyList<(string Language, string Path)> texts)
    {
        var yaml = new StringBuilder();
        void Line(string key, string? value)
        {
            if (value is not null) yaml.Append(key).Append(": ").Append(value).Append('\n');
        }
        Line("title", Quoted(of.Title));
        Line("slug", Quoted(of.Slug));
        Line("languages", List(of.Languages));
        Line("zone", Quoted(of.Zone));
        Line("chair", Quoted(of.Chair));
        Line("scope", Quoted(of.Scope));
        Line("decision", Quoted(of.Decision));
        Line("kinds", List(of.Kinds));
        if (of.Questions.Count > 0) yaml.Append("questions:\n");
        foreach (var question in of.Questions)
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: {Quoted(question.Id)}\n    text: {Map(question.Texts.Select(t => (t.Key, t.Value)))}\n");
        if (texts.Count > 0) Line("text", Map(texts));
        if (of.Phases.Count > 0) yaml.Append("phases:\n");
        foreach (var phase in of.Phases)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - name: {Quoted(phase.Name)}\n");
            if (phase.Opens is { } opens) yaml.Append(CultureInfo.InvariantCulture, $"    opens: {Moment(opens)}\n");
            if (phase.Closes is { } closes) yaml.Append(CultureInfo.InvariantCulture, $"    closes: {Moment(closes)}\n");
        }
        return Encoding.UTF8.GetBytes(yaml.ToString());
    }

    private static string Moment(Deadline at) => Map([("at", at.Local.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) is var local && local.EndsWith(":00", StringComparison.Ordinal) ? local[..^3] : local), ("zone", at.Zone)]);

    private static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Quoted))}]";

    private static string Map(IEnumerable<(string Key, string Value)> values) => $"{{ {string.Join(", ", values.Select(v => $"{Quoted(v.Key)}: {Quoted(v.Value)}"))} }}";

    private static string? Quoted(string? value) => value is null ? null : JsonSerializer.Serialize(value, Quotes);
}
