using Plenary.Core.Shared;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Plenary.Documents.Folders;

/// <summary>A value in a YAML file with the line on which it stands, from 1.</summary>
internal abstract record YamlNode(int Line);

/// <summary>One word or sentence.</summary>
internal sealed record YamlScalar(int Line, string Value) : YamlNode(Line);

/// <summary>A list.</summary>
internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

/// <summary>Names with their values, in order; a name that stands twice keeps its first value.</summary>
internal sealed record YamlMap(int Line, IReadOnlyList<(YamlScalar Key, YamlNode Value)> Entries) : YamlNode(Line)
{
    internal YamlNode? this[string key] => Entries.FirstOrDefault(e => e.Key.Value == key).Value;
}

/// <summary>Reads YAML from the parser's events: no reflection, no aliases (a few of them unfold to gigabytes), no deep nesting (a stack overflow ends the process).</summary>
internal static class YamlFile
{
    /// <summary>Deeper than any consultation needs; the reading recurses.</summary>
    private const int Deepest = 16;

    /// <summary>A file that breaks oftener is no outline at all; more sentences would hide the first.</summary>
    private const int MostBroken = 12;

    /// <summary>Reads a file of names and values. Where it breaks, each entry of the first level is read on its own, so that one broken line costs one entry.</summary>
    /// <param name="text">The file.</param>
    /// <param name="errors">Each broken entry with its line: <c>yamlBroken</c>, <c>yamlTab</c>, <c>yamlOpen</c>, <c>yamlName</c>; <c>yamlAlias</c> and
    /// <c>yamlDeep</c> once, since whoever writes one writes many; <c>yamlTwice</c> and <c>yamlNameTwice</c> (line, name).</param>
    internal static YamlMap Read(string text, List<Refusal> errors)
    {
        if (TryRead(text, 0, out var whole, out _)) return whole;
        var entries = new List<(YamlScalar Key, YamlNode Value)>();
        foreach (var (line, entry) in Entries(text))
        {
            if (!TryRead(entry, line, out var part, out var broken))
            {
                if (broken.Code is not ("yamlAlias" or "yamlDeep") || !errors.Exists(e => e.Code == broken.Code)) errors.Add(broken);
            }
            else
                foreach (var found in part.Entries)
                    if (entries.Exists(e => e.Key.Value == found.Key.Value)) errors.Add(new("yamlTwice", Number(found.Key.Line), found.Key.Value));
                    else entries.Add(found);
            if (errors.Count == MostBroken) break;
        }
        return new(1, entries);
    }

    private static bool TryRead(string text, int before, out YamlMap map, out Refusal broken)
    {
        map = new(before + 1, []);
        broken = new("yamlBroken", Number(before + 1));
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return true;
            var node = Node(parser, before, 0);
            if (node is YamlMap found)
            {
                map = found;
                return true;
            }
            broken = new("yamlBroken", Number(node.Line));
            return node is YamlScalar { Value: "" };
        }
        catch (BrokenException known)
        {
            broken = known.Refusal;
            return false;
        }
        catch (YamlException exception)
        {
            broken = Why(text, before, (int)exception.Start.Line);
            return false;
        }
        catch (InvalidOperationException)
        {
            // The parser's own slip on a flow list that never closes ("[en, fr"); the entry's first line is all that is known.
            broken = new("yamlOpen", Number(before + 1));
            return false;
        }
    }

    /// <summary>What the parser stumbled over, in our words: its own are English, and about its inside.</summary>
    private static Refusal Why(string text, int before, int line)
    {
        var lines = text.TrimEnd().Split('\n');
        // A tab is noticed where the line before it ends.
        for (var i = Math.Max(0, line - 1); i <= line && i < lines.Length; i++)
            if (lines[i].AsSpan(0, lines[i].Length - lines[i].AsSpan().TrimStart().Length).Contains('\t')) return new("yamlTab", Number(before + i + 1));
        // What is never closed is noticed behind its end; it begins where the entry does.
        return line > lines.Length ? new("yamlOpen", Number(before + 1)) : new("yamlBroken", Number(before + line));
    }

    private static YamlNode Node(Parser parser, int before, int depth)
    {
        var line = before + (int)parser.Current!.Start.Line;
        if (depth > Deepest) throw new BrokenException(new("yamlDeep", Number(line)));
        if (parser.TryConsume<Scalar>(out var scalar)) return new YamlScalar(line, scalar.Value);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(parser, before, depth + 1));
            return new YamlList(line, items);
        }
        if (!parser.TryConsume<MappingStart>(out _)) throw new BrokenException(new("yamlAlias", Number(line)));
        var entries = new List<(YamlScalar, YamlNode)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var node = Node(parser, before, depth + 1);
            if (node is not YamlScalar key) throw new BrokenException(new("yamlName", Number(node.Line)));
            var value = Node(parser, before, depth + 1);
            if (!names.Add(key.Value)) throw new BrokenException(new("yamlNameTwice", Number(key.Line), key.Value));
            entries.Add((key, value));
        }
        return new YamlMap(line, entries);
    }

    /// <summary>The entries of the first level: from a line that begins with a letter to the next such line.</summary>
    private static IEnumerable<(int Line, string Text)> Entries(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var start = 0;
        for (var i = 1; i <= lines.Length; i++)
        {
            if (i < lines.Length && !(lines[i].Length > 0 && char.IsLetter(lines[i][0]))) continue;
            yield return (start, string.Join('\n', lines[start..i]) + "\n");
            start = i;
        }
    }

    private static string Number(int line) => line.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What we do not read ourselves, and say so.</summary>
    private sealed class BrokenException(Refusal refusal) : Exception
    {
        public Refusal Refusal => refusal;
    }
}
