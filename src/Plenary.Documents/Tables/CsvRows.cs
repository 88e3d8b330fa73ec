using System.Text;

namespace Plenary.Documents.Tables;

/// <summary>Writes rows as RFC 4180 asks, so that a spreadsheet opens them right: UTF-8 with a byte order mark (without one Excel takes the bytes
/// for a Windows code page), CRLF, a comma; and so that no cell is ever taken for a formula (threat T18).</summary>
internal sealed class CsvRows(TextWriter to)
{
    /// <summary>UTF-8 with its mark.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Writes one row.</summary>
    public void Write(params IEnumerable<string?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first) to.Write(',');
            first = false;
            to.Write(Cell(cell));
        }
        to.Write("\r\n");
    }

    /// <summary>A cell. What a spreadsheet could take for a formula — it begins with = + - @, their full-width forms, tab or CR, after spaces
    /// or not — gets an apostrophe in front and is quoted (OWASP, CSV injection).</summary>
    internal static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var lead = value.AsSpan().TrimStart(' ');
        var guarded = value[0] is '\t' or '\r' or '\n' || (lead.Length > 0 && lead[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r');
        var text = guarded ? "'" + value : value;
        return guarded || text.AsSpan().IndexOfAny(",\"\r\n;") >= 0 || text[0] == ' ' || text[^1] == ' '
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
