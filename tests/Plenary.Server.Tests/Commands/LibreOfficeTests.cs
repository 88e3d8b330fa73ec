using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using Plenary.Documents.Tests.Folders;

namespace Plenary.Server.Tests.Commands;

/// <summary>What LibreOffice makes of our outputs.</summary>
[Trait("slow", "yes")]
public sealed class LibreOfficeTests : IDisposable
{
    private const string Arabic = "مؤسسة الواحة، للثقافة";

    private readonly AFolder _folder = new AFolder()
        .With("contributions.csv", $"file,organisation,person\na.txt,\"{Arabic}\",=1+1\nb.txt,@SUM(1),+2\n")
        .With("contributions/a.txt", "=HYPERLINK(\"http://x.example\";\"We support\") paragraph 1; \"truly\", we do.\n")
        .With("contributions/b.txt", "-1+1 is what we think of paragraph 1,\nand more.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_spreadsheet_opens_with_its_columns_its_Arabic_and_no_formula()
    {
        Cli.In(_folder.Root, [], "compile", ".", "--out", "points.csv").Exits(0);
        Convert("points.csv", "xlsx", "--infilter=CSV:44,34,76,1");
        var rows = Cells(Path.Combine(_folder.Root, "points.xlsx"), out var formulas);
        Assert.Equal(0, formulas);
        Assert.Equal("point", rows[0][0]);
        Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
        Assert.Contains(rows, r => r[2] == Arabic && r[3] == "'=1+1");
        Assert.Contains(rows, r => r[2] == "'@SUM(1)" && r[3] == "'+2");
        Assert.Contains(rows, r => r[rows[0].IndexOf("text")].StartsWith("'=HYPERLINK", StringComparison.Ordinal));
    }

    [Fact]
    public void A_redline_opens()
    {
        Cli.In(_folder.Root, [], "compile", ".", "--out", "redline.docx").Exits(0);
        Convert("redline.docx", "txt:Text (encoded):UTF8");
        Assert.Contains("Benches stand in the shade.", File.ReadAllText(Path.Combine(_folder.Root, "redline.txt")), StringComparison.Ordinal);
    }

    private void Convert(string file, string to, params string[] options)
    {
        Assert.SkipUnless(File.Exists("/usr/lib/libreoffice/program/libsclo.so"), "LibreOffice with Calc is not on this machine.");
        var start = new ProcessStartInfo("soffice", ["-env:UserInstallation=file://" + Path.Combine(_folder.Root, "profile"), "--headless", .. options, "--convert-to", to, file])
        {
            WorkingDirectory = _folder.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var wrong = process.StandardError.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2))) process.Kill(entireProcessTree: true);
        Assert.True(process.ExitCode == 0, said.GetAwaiter().GetResult() + wrong);
    }

    /// <summary>The cells of the first sheet; one that is empty is "".</summary>
    private static List<List<string>> Cells(string file, out int formulas)
    {
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var zip = ZipFile.OpenRead(file);
        XDocument Part(string name)
        {
            using var stream = zip.GetEntry(name)!.Open();
            return XDocument.Load(stream);
        }
        var strings = Part("xl/sharedStrings.xml").Descendants(main + "si").Select(s => string.Concat(s.Descendants(main + "t").Select(t => t.Value))).ToList();
        var sheet = Part("xl/worksheets/sheet1.xml");
        formulas = sheet.Descendants(main + "f").Count();
        var width = sheet.Descendants(main + "row").First().Elements(main + "c").Count();
        return [.. sheet.Descendants(main + "row").Select(row =>
        {
            var cells = Enumerable.Repeat("", width).ToList();
            foreach (var cell in row.Elements(main + "c"))
                if (cell.Element(main + "v") is { } value)
                    cells[Column((string)cell.Attribute("r")!)] = (string?)cell.Attribute("t") == "s" ? strings[(int)value] : value.Value;
            return cells;
        })];
    }

    private static int Column(string place) => place.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (n, c) => n * 26 + c - 'A' + 1) - 1;
}
