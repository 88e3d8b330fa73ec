using System.Text.RegularExpressions;

namespace Plenary.Server.Tests.Architecture;

public sealed partial class HouseRulesTests
{
    [Fact]
    public void No_source_file_is_over_400_lines() =>
        Assert.Empty(Tree.Files.Where(f => !f.StartsWith("scripts/", StringComparison.Ordinal) && !f.Contains("/Data/Migrations/", StringComparison.Ordinal)).Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => Tree.Text(f).Count(c => c == '\n') > 400).ToList());

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.Empty(Tree.Sources("src/").SelectMany(f => SaysNothing().Matches(Tree.Text(f)).Select(m => $"{f}: {m.Value}")));

    [Fact]
    public void Every_member_of_an_enum_has_its_sentence()
    {
        var bare = new List<string>();
        foreach (var file in Tree.Sources("src/"))
            foreach (Match body in EnumBody().Matches(Tree.Text(file)))
            {
                var lines = body.Groups["body"].Value.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
                for (var i = 0; i < lines.Count; i++)
                    if (MemberStart().IsMatch(lines[i]) && (i == 0 || !lines[i - 1].EndsWith("</summary>", StringComparison.Ordinal) && !lines[i - 1].StartsWith('[')))
                        bare.Add($"{file}: {lines[i]}");
            }
        Assert.Empty(bare);
    }

    [Fact]
    public void No_path_of_a_machine_stands_in_the_tree() =>
        Assert.Empty(Tree.Files.Where(f => !Binary().IsMatch(f) && MachinePath().IsMatch(Tree.Text(f))).ToList());

    [Fact]
    public void Nothing_is_left_unfinished() =>
        Assert.Empty(Tree.Sources("src/").Where(f => Unfinished().IsMatch(Tree.Text(f))).ToList());

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+\w*(?:Manager|Helper|Util|Utils|Dto)\b")]
    private static partial Regex SaysNothing();

    // Internal lists of a format's own element names explain themselves.
    [GeneratedRegex(@"\b(?<!internal )enum\s+\w+[^{;]*\{(?<body>[^}]*)\}")]
    private static partial Regex EnumBody();

    [GeneratedRegex(@"^[A-Z]\w*\s*(=[^=].*)?,?$")]
    private static partial Regex MemberStart();

    [GeneratedRegex(@"(?<![\w./])/(?:work|root|farm|home)/\w")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\.(?:docx|odt|pdf|zip|png|jpe?g|ico|woff2?|eml|mbox)$")]
    private static partial Regex Binary();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b|catch\s*(?:\([^)]*\))?\s*\{\s*\}")]
    private static partial Regex Unfinished();
}
