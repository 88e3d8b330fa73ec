namespace Plenary.Documents.Word.Writing;

/// <summary>Numbers of paragraphs that come in between: "4 bis", "4 ter", as in the drafts of the United Nations, where the others keep theirs.</summary>
internal static class NewNumber
{
    private static readonly string[] Ordinals =
        ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies", "undecies", "duodecies", "terdecies"];

    /// <summary>The first number after <paramref name="number"/> that nobody has yet, and which is now taken; null past the last ordinal,
    /// and for a number that is not written in Latin letters or digits.</summary>
    public static string? After(string number, HashSet<string> taken)
    {
        var tail = number.EndsWith('.') ? "." : "";
        var stem = number[..^tail.Length];
        if (stem.Length == 0 || stem.Any(c => c > '\u024F')) return null;
        foreach (var known in Ordinals)
            if (stem.EndsWith(" " + known, StringComparison.Ordinal))
                stem = stem[..^(known.Length + 1)];
        foreach (var ordinal in Ordinals)
            if (taken.Add($"{stem} {ordinal}{tail}"))
                return $"{stem} {ordinal}{tail}";
        return null;
    }
}
