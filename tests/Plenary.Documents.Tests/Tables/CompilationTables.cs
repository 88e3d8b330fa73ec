using System.Text;
using Plenary.Core.Contributions;
using Plenary.Documents.Tables;
using Plenary.Documents.Tests.Word.Writing;
using static Plenary.Documents.Tests.Word.Writing.Sample;

namespace Plenary.Documents.Tests.Tables;

public sealed class CompilationTables
{
    [Fact]
    public void Every_point_is_a_row_that_says_what_stands_there()
    {
        var compilation = Compilation(Text(Paragraph("p1", "Open to all.", "1")),
            Change(1, Operation.Replace, Range("p1", 8, 11), "=cmd|' /C calc'!A0", ["Aland, \"of\" the\nIsles"]),
            Change(2, Operation.Comment, Anchor.None, "Fine; really.", ["Bland"]));
        using var memory = new MemoryStream();
        CompilationCsv.Write(compilation with { Unplaced = ["C2.1"] }, memory);
        Assert.Equal([0xEF, 0xBB, 0xBF], memory.ToArray()[..3]);
        var table = Parse(new UTF8Encoding(false).GetString(memory.ToArray()[3..]));
        var rows = table.Skip(1).Select(row => table[0].Zip(row).ToDictionary(c => c.First, c => c.Second)).ToList();
        Assert.Equal(["C1.1", "C2.1"], rows.Select(r => r["point"]));
        Assert.Equal("Aland, \"of\" the\nIsles", rows[0]["organisation"]);
        Assert.Equal("all", rows[0]["existing"]);
        Assert.Equal("'=cmd|' /C calc'!A0", rows[0]["text"]);
        Assert.Equal("1", rows[0]["number"]);
        Assert.Equal("unplaced", rows[1]["status"]);
        Assert.Equal("2014-03-08T12:00:00Z", rows[1]["received"]);
    }

    [Theory]
    [InlineData("=1", "\"'=1\"")]
    [InlineData(" @x", "\"' @x\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("-5", "\"'-5\"")]
    [InlineData("a=1", "a=1")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("", "")]
    public void No_cell_is_taken_for_a_formula(string value, string written) => Assert.Equal(written, CsvRows.Cell(value));

    /// <summary>RFC 4180, written down a second time.</summary>
    private static List<List<string>> Parse(string csv)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            if (quoted && csv[i] == '"' && i + 1 < csv.Length && csv[i + 1] == '"') cell.Append(csv[i++]);
            else if (csv[i] == '"') quoted = !quoted;
            else if (!quoted && csv[i] is ',' or '\n')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (csv[i] == '\n') rows.Add([]);
            }
            else if (quoted || csv[i] != '\r') cell.Append(csv[i]);
        }
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
