using Plenary.Core.Shared;

namespace Plenary.Core.Stakeholders;

/// <summary>From a country to its region, for contributions whose row names none. The regions are the geographical ones of the United Nations'
/// M49 standard, the Americas by its two divisions; they are for statistics and say nothing of any status. Regional groups of States (such as GRULAC) are
/// not used: territories, the Holy See and international organisations have none.</summary>
public static class Regions
{
    private static readonly Lazy<Table> Loaded = new(Load);

    /// <summary>The region of a country: its ISO 3166 code, or its name in English, French or Spanish with usual variants ("USA", "Geneva, Switzerland",
    /// "Senegal / AFRICA"). Null where it is unknown, or where countries of different regions are named: a guess would be counted as a fact.</summary>
    public static string? Of(string? country)
    {
        if (string.IsNullOrWhiteSpace(country)) return null;
        var table = Loaded.Value;
        if (Find(country, table) is { } whole) return whole;
        var parts = country.Split([',', '/', ';', '(', ')', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(p => p.Split([" and ", " et ", " y "], StringSplitOptions.TrimEntries)).Select(p => Find(p, table)).OfType<string>().Distinct().ToList();
        return parts.Count == 1 ? parts[0] : null;
    }

    // Codes count only in capitals: "us", "in" and "no" are words.
    private static string? Find(string name, Table table)
    {
        name = name.Trim();
        if (name.Length is 2 or 3 && name.All(char.IsAsciiLetterUpper) && table.Codes.TryGetValue(name, out var region)) return region;
        var key = Folding.Key(name);
        return table.Names.GetValueOrDefault(key) ?? (key.StartsWith("the ", StringComparison.Ordinal) ? table.Names.GetValueOrDefault(key[4..]) : null);
    }

    private static Table Load()
    {
        var table = new Table(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        using var reader = new StreamReader(typeof(Regions).Assembly.GetManifestResourceStream("Countries.txt")!);
        var region = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                region = line[2..];
                table.Names.TryAdd(Folding.Key(region), region);
                continue;
            }
            foreach (var name in line.Split('|'))
            {
                if (name.Length <= 3 && name.All(char.IsAsciiLetterUpper)) table.Codes.TryAdd(name, region);
                else table.Names.TryAdd(Folding.Key(name), region);
            }
        }
        return table;
    }

    private sealed record Table(Dictionary<string, string> Codes, Dictionary<string, string> Names);
}
