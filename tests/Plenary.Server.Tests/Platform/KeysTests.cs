using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Plenary.Server.Platform.Localisation;
using Plenary.Server.Tests.Architecture;

namespace Plenary.Server.Tests.Platform;

/// <summary>The keys of the words and the code that says them: neither without the other.</summary>
public sealed partial class KeysTests
{
    /// <summary>Every string that the compiled code holds; comments hold none.</summary>
    private static readonly HashSet<string> Literals = [.. new[] { typeof(Words), typeof(Documents.FileReader), typeof(Core.Shared.Refusal) }.SelectMany(t => StringsOf(t.Assembly))];

    /// <summary>Beginnings of keys that the code completes, with what completes them.</summary>
    private static readonly Dictionary<string, Func<IEnumerable<string>>> Completed = new()
    {
        ["language."] = () => Words.Texts("en").Keys.Where(k => k.StartsWith("language.", StringComparison.Ordinal)).Select(k => k[9..]),
        ["progress."] = () => Literals.Where(l => l is "read" or "compile" or "write"),
        ["command."] = () => ["plenary.example", "read.example", "compile.example", "serve.example", "import.example", "export.example", "backup.example", "restore.example", "verify.example"],
        ["operation."] = () => Enum.GetNames<Core.Contributions.Operation>().Select(Camel),
        ["consultation.state."] = Enum.GetNames<Core.Consultations.ConsultationState>,
        ["phase."] = Enum.GetNames<Core.Consultations.PhaseState>,
        ["role."] = Enum.GetNames<Core.Stakeholders.Role>,
        ["contribute.as."] = () => Enum.GetNames<Core.Contributions.Capacity>().Except(["Chair"]),
        ["contribution.standing."] = Enum.GetNames<Plenary.Server.Features.Contributions.Standing>,
        ["answer.word."] = () => Plenary.Server.Features.Consultations.Answering.DefaultWords.Select(w => w.Replace(" ", "", StringComparison.Ordinal)),
        ["convene.field."] = Enum.GetNames<Plenary.Server.Features.Consultations.ConveningField>,
        ["plan.is."] = Enum.GetNames<Core.Consultations.PlanStatus>,
        ["search.kind."] = () => Plenary.Server.Features.Search.SearchAll.Kinds,
        ["answer.state."] = Enum.GetNames<Plenary.Server.Features.Answers.AnswerState>,
        ["drafting.became."] = Enum.GetNames<Core.Compilations.Layouts.Became>,
        ["traces."] = Enum.GetNames<Plenary.Documents.Traces.TraceKind>,
        ["layout.lead."] = () => ["A", "B", "C", "D", "E", "F"],
    };

    /// <summary>First arguments of a target-typed <c>new</c> that are no refusal: formats of a list in Word.</summary>
    private static readonly string[] NoCodes = ["decimal", "bullet"];

    /// <summary>Where a code goes through a parameter or is completed: whoever adds a place teaches this test to look through it.</summary>
    private static readonly string[] CodesPassedOn =
        ["src/Plenary.Core/Shared/Result.cs", "src/Plenary.Documents/Folders/InputFile.cs", "src/Plenary.Documents/Folders/FolderRows.cs", "src/Plenary.Documents/Word/Reading/UnreadableException.cs"];

    [Fact]
    public void Every_refusal_has_its_sentence()
    {
        var sentences = Words.Texts("en");
        var codes = Tree.Sources("src/").SelectMany(f => Made().Matches(Tree.Text(f)).SelectMany(m => Codes(m.Groups["first"].Value)).Select(c => (Code: c, File: f))).ToList();
        Assert.Contains(codes, c => c.Code == "zonesMissing");
        Assert.Contains(codes, c => c.Code == "truncated");
        Assert.Contains(codes, c => c.Code == "fileForbidden");
        Assert.Empty(codes.Where(c => !NoCodes.Contains(c.Code) && !sentences.ContainsKey("refusal." + c.Code) && !sentences.ContainsKey($"refusal.{c.Code}InRow")
            && !sentences.ContainsKey("progress." + c.Code)).Select(c => $"{c.Code} ({c.File})").Distinct());
    }

    [Fact]
    public void A_code_is_written_where_the_refusal_is_made() =>
        Assert.Empty(Tree.Sources("src/").Where(f => PassedOn().IsMatch(Tree.Text(f))).Except(CodesPassedOn));

    [Fact]
    public void Every_key_is_said_somewhere()
    {
        var completed = Completed.SelectMany(c => c.Value().Select(end => c.Key + end)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Completed.Keys, k => !Literals.Contains(k));
        Assert.DoesNotContain(Words.Texts("en").Keys, k => !Literals.Contains(k) && !completed.Contains(k) && !IsCode(k));
    }

    [Fact]
    public void Every_key_that_the_code_says_has_its_words()
    {
        var keys = Literals.Where(l => Key().IsMatch(l) && Path.GetExtension(l) is not (".yaml" or ".yml" or ".css" or ".js")).ToList();
        Assert.Contains("html.onThisPage", keys);
        Assert.DoesNotContain(keys, k => !Words.Texts("en").ContainsKey(k));
    }

    /// <summary>Whether a key is the sentence of a code that the code holds; the mistakes of a row are made without their row and get it later.</summary>
    private static bool IsCode(string key) => key.StartsWith("refusal.", StringComparison.Ordinal)
        && (Literals.Contains(key[8..]) || (key.EndsWith("InRow", StringComparison.Ordinal) && Literals.Contains(key[8..^5])));

    private static IEnumerable<string> Codes(string first) =>
        Literal().Matches(InBrackets().Replace(first, "")).Select(m => m.Groups[1].Value);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static List<string> StringsOf(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var strings = new List<string>();
        for (var at = MetadataTokens.UserStringHandle(1); !at.IsNil; at = metadata.GetNextHandle(at)) strings.Add(metadata.GetUserString(at));
        return strings;
    }

    [GeneratedRegex(@"^(?:answer|bar|calendar|command|common|consultation|convene|contribute|contribution|desk|drafting|group|html|layout|office|path|plan|preview|read|receipt|redline|refusal|operation|kind|region|search|site|text|time|timeline)(?:\.[a-z]\w*)+$", RegexOptions.IgnoreCase)]
    private static partial Regex Key();

    /// <summary>A refusal, or what may be one by its target's type, up to the end of the first argument.</summary>
    [GeneratedRegex(@"(?:\bnew(?:\s+(?:Refusal|UnreadableException))?|\bRefused)\s*\((?<first>(?:[^(),""]|""[^""]*""|\((?:[^()""]|""[^""]*""|\([^()]*\))*\))*)")]
    private static partial Regex Made();

    [GeneratedRegex(@"\((?:[^()""]|""[^""]*""|\([^()]*\))*\)")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"""([a-z][A-Za-z]+)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\bstring [cC]ode\b|\bCode = ")]
    private static partial Regex PassedOn();
}
