namespace Plenary.Documents.Word.Reading;

/// <summary>The relationships of one part (ECMA-376 part 2, 6.5) that stay inside the package. Those that lead outside are dropped
/// here: nothing is ever fetched, as a picture or template elsewhere would tell its owner who reads.</summary>
internal sealed class Relations
{
    private readonly List<(string Id, string Type, string Target)> _all = [];

    /// <summary>Reads the relationships of a part, or the package's own for an empty name; none where there are none.</summary>
    public static Relations Of(ZipPackage package, string part)
    {
        var slash = part.LastIndexOf('/');
        var (folder, file) = (part[..(slash + 1)], part[(slash + 1)..]);
        var relations = new Relations();
        using var bytes = package.Read($"{folder}_rels/{file}.rels");
        if (bytes is null) return relations;
        var xml = new XmlScanner(bytes);
        xml.ReadRoot();
        var root = xml.Depth;
        while (xml.ReadChild(root))
        {
            if (xml.Tag == Tag.Relationship && !xml.Is(Ns.None, "TargetMode"u8, "External"u8) && relations._all.Count < Limits.Entries
                && xml.Value(Ns.None, "Type"u8) is { } type && xml.Value(Ns.None, "Target"u8) is { } target)
                relations._all.Add((xml.Value(Ns.None, "Id"u8) ?? "", type[(type.LastIndexOf('/') + 1)..], Absolute(folder, target)));
            xml.Skip();
        }
        return relations;
    }

    /// <summary>The first part that the type leads to (by the last segment of its name, the same in strict and transitional files), or null.</summary>
    public string? OfType(string type)
    {
        foreach (var relation in _all)
            if (relation.Type == type) return relation.Target;
        return null;
    }

    /// <summary>The part that an id leads to, or null.</summary>
    public string? OfId(string id)
    {
        foreach (var relation in _all)
            if (relation.Id == id) return relation.Target;
        return null;
    }

    /// <summary>A name in the package for a target beside its source; steps above the root stay there. It is a key, never a path.</summary>
    private static string Absolute(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var steps = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".") steps.Add(step);
        }
        return string.Join('/', steps);
    }
}
