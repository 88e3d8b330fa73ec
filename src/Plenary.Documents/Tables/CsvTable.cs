using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Plenary.Core.Shared;

namespace Plenary.Documents.Tables;

/// <summary>A table with a header row (RFC 4180), as spreadsheets save it: with or without a byte order mark, in UTF-8, UTF-16 or Windows-1252,
/// divided by commas, semicolons or tabs.</summary>
/// <param name="Columns">The names in the header, in lower case, in their order.</param>
/// <param name="Rows">The rows that hold something.</param>
/// <param name="Warnings">What is odd about the table as a whole.</param>
internal sealed partial record CsvTable(IReadOnlyList<string> Columns, IReadOnlyList<CsvTable.Row> Rows, IReadOnlyList<Refusal> Warnings)
{
    /// <summary>A row.</summary>
    /// <param name="Number">As a spreadsheet counts: the header is row 1.</param>
    /// <param name="Values">By column; what is empty is left out.</param>
    /// <param name="Fields">How many fields it has.</param>
    internal sealed record Row(int Number, IReadOnlyDictionary<string, string> Values, int Fields);

    internal static CsvTable Read(byte[] bytes)
    {
        var warnings = new List<Refusal>();
        if (!PlainBytes.IsText(bytes)) return new([], [], [new("csvNotText")]);
        var text = PlainBytes.Decode(bytes, out var guessed);
        if (guessed) warnings.Add(new("csvNotUtf8"));
        char? named = null;
        if (SpreadsheetsOwn().Match(text) is { Success: true } own)
        {
            named = own.Groups["divider"].Value[0];
            text = text[own.Length..];
        }
        string[]? header = null;
        var rows = new List<Row>();
        // A spreadsheet counts empty rows too, and people look a row up by its number there.
        foreach (var (index, fields) in Records(text, named ?? Delimiter(text), warnings).Index())
        {
            var number = index + 1;
            if (fields.All(string.IsNullOrWhiteSpace)) continue;
            if (header is null)
            {
                header = [.. fields.Select(f => f.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_'))];
                continue;
            }
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < Math.Min(fields.Count, header.Length); i++)
                if (header[i].Length > 0 && fields[i].Trim() is { Length: > 0 } value) values.TryAdd(header[i], value);
            rows.Add(new(number, values, fields.Count));
        }
        return new(header ?? [], rows, warnings);
    }

    /// <summary>The records (RFC 4180), forgiving: a quote inside an unquoted field is itself, what follows a closing quote belongs to the field. Linear.</summary>
    private static List<List<string>> Records(string text, char delimiter, List<Refusal> warnings)
    {
        var records = new List<List<string>>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"') field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
                else quoted = false;
            }
            else if (c == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (c == delimiter)
            {
                EndField();
            }
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
                EndField();
                records.Add(fields);
                fields = [];
            }
            else
            {
                field.Append(c);
            }
        }
        if (quoted) warnings.Add(new("csvQuoteOpen", (records.Count + 1).ToString(CultureInfo.InvariantCulture)));
        if (field.Length > 0 || fields.Count > 0)
        {
            EndField();
            records.Add(fields);
        }
        return records;

        void EndField()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }

    /// <summary>The divider that stands most often in the first line outside quotes; a comma where none does.</summary>
    private static char Delimiter(string text)
    {
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var quoted = false;
        foreach (var c in text.TrimStart('\r', '\n'))
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && c is '\r' or '\n') break;
            else if (!quoted && counts.TryGetValue(c, out var n)) counts[c] = n + 1;
        }
        return counts.MaxBy(c => c.Value).Key;
    }

    /// <summary>A first line by which Excel tells itself the divider; to it the next line is row 1.</summary>
    [GeneratedRegex(@"^sep=(?<divider>[,;\t|])\r?\n", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SpreadsheetsOwn();
}
