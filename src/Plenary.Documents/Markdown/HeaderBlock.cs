using Plenary.Core.Contributions;

namespace Plenary.Documents.Markdown;

/// <summary>The lines at the head of an input in which its sender declares who speaks: "Organization: …", "Sector: …".</summary>
internal static class HeaderBlock
{
    /// <summary>The title and its lines stand before the block; further down a "Name: …" is text.</summary>
    private const int FirstWithin = 8;

    /// <summary>A value goes over as many lines at most.</summary>
    private const int LongestValue = 4;

    /// <summary>A line as long as this was broken because it was full, so the next one goes on with it.</summary>
    private const int FullLine = 60;

    /// <summary>What was found.</summary>
    /// <param name="Title">The lines above it, joined; null where there are none.</param>
    /// <param name="Declared">By the contract's column names, and <c>keywords</c>.</param>
    /// <param name="Lines">The lines of the block as they stand, values joined.</param>
    /// <param name="Rest">The text without title and block.</param>
    internal sealed record Found(string? Title, IReadOnlyDictionary<string, string> Declared, IReadOnlyList<string> Lines, string Rest);

    /// <summary>Finds the block: at least two labels that are known, one under the other. Null where there is none.</summary>
    internal static Found? In(string text)
    {
        // The head alone is cut into lines: the text may be long.
        var lines = new List<string>();
        var ends = new List<int>();
        for (var at = 0; at < text.Length && lines.Count < 60;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            lines.Add(text[at..end].Trim());
            ends.Add(Math.Min(text.Length, end + 1));
            at = end + 1;
        }

        var first = lines.FindIndex(l => Split(l) is not null);
        if (first < 0 || lines.Take(first).Count(l => l.Length > 0) > FirstWithin) return null;
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        var kept = new List<string>();
        var last = first;
        for (var i = first; i < lines.Count;)
        {
            if (lines[i].Length == 0 && i + 1 < lines.Count && Split(lines[i + 1]) is not null) i++;
            if (Split(lines[i]) is not { } pair) break;
            var value = pair.Value;
            var more = i + 1;
            for (; more < lines.Count && more - i < LongestValue && lines[more].Length > 0 && Split(lines[more]) is null && GoesOn(lines, more); more++)
                value = (value + " " + lines[more]).Trim();
            kept.Add(lines[i].Split([':', '：'], 2)[0].TrimEnd() + ": " + value);
            if (pair.Name is { } name && value.Length > 0) declared.TryAdd(name, value);
            last = i = more;
        }
        // One line alone is a header only where it names the organisation, at the very top and apart from what follows.
        if (kept.Count < 2 && !(declared.ContainsKey("organisation") && lines.Take(first).All(l => l.Length == 0) && (last >= lines.Count || lines[last].Length == 0))) return null;
        var title = string.Join(' ', lines.Take(first).Where(l => l.Length > 0)).TrimStart('#', ' ');
        return new(title.Length > 0 ? title : null, declared, kept, text[ends[last - 1]..]);
    }

    /// <summary>The canonical name of a label, or null where it is not known; an unknown one of no column is ("", …).</summary>
    internal static string? Canonical(string label) => Labels.GetValueOrDefault(Plain(label));

    private static string Plain(string label) =>
        label.Trim().Trim('*', '_', '#', '-', '>', ' ', '\u00A0').TrimEnd('.').Replace('_', ' ').ToLowerInvariant();

    private static bool GoesOn(List<string> lines, int at)
    {
        for (var next = at + 1; next < lines.Count && next <= at + 2 && lines[next].Length > 0; next++)
            if (Split(lines[next]) is not null) return true;
        return lines[at - 1].Length >= FullLine && lines[at].Contains(' ', StringComparison.Ordinal) && lines[at].Length < FullLine;
    }

    private static (string? Name, string Value)? Split(string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, 48)).IndexOfAny(':', '：');
        if (colon <= 0 || !Labels.TryGetValue(Plain(line[..colon]), out var name)) return null;
        return (name.Length > 0 ? name : null, line[(colon + 1)..].Trim(' ', '*', '_', '\u00A0'));
    }

    private static readonly Dictionary<string, string> Labels = Make(
        ("organisation", "organization|organisation|organisation name|organization name|name of organization|name of organisation|institution|affiliation|company|organización|institución|entidad|organização|المنظمة|المؤسسة|организация|учреждение|组织|机构|单位"),
        ("person", "entitled by|name|author|submitted by|contact person|contact|representative|nom|auteur|soumis par|nombre|autor|presentado por|الاسم|المؤلف|مقدم من|имя|фио|автор|представлено|姓名|作者|提交人"),
        ("kind", "sector|stakeholder|stakeholder group|stakeholder type|kind|secteur|groupe de parties prenantes|partie prenante|grupo de interés|parte interesada|القطاع|أصحاب المصلحة|сектор|заинтересованная сторона|部门|利益相关方|界别"),
        ("country", "country|pays|país|البلد|الدولة|страна|国家"),
        ("region", "region|région|región|região|المنطقة|регион|地区|区域"),
        ("language", "language|lang|langue|idioma|lengua|اللغة|язык|语言"),
        ("title", "title|subject|titre|objet|título|asunto|العنوان|الموضوع|название|заголовок|тема|标题|题目"),
        ("received", "date|received|reçu|fecha|recibido|data|التاريخ|дата|日期"),
        ("question", "area|question|questions|topic|theme|domaine|thème|question traitée|área|tema|pregunta|preguntas|المجال|السؤال|область|вопрос|вопросы|领域|问题|议题"),
        ("capacity", "capacity|qualité|en qualité de|calidad|الصفة|качество|身份"),
        ("on_behalf_of", "on behalf of|au nom de|en nombre de|نيابة عن|от имени|代表"),
        ("keywords", "keywords|key words|tags|mots-clés|mots clés|palabras clave|palavras-chave|الكلمات المفتاحية|ключевые слова|关键词"),
        ("", "doc attached|document attached|attachment|attachments|e-mail|email|website|web site|pièce jointe|pièces jointes|documento adjunto|مرفق|المرفقات|البريد الإلكتروني|вложение|приложение|附件|电子邮件"));

    private static Dictionary<string, string> Make(params ReadOnlySpan<(string Name, string Labels)> rows)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, all) in rows)
            foreach (var label in all.Split('|')) labels.TryAdd(label, name);
        return labels;
    }

    /// <summary>Adds the lines of the block behind the body, as the running head they are: seen, and not part of what is said.</summary>
    internal static void AddTo(BlockList blocks, Found? found)
    {
        if (found is null) return;
        var at = new BlockPlace(0, 0);
        foreach (var line in found.Lines) blocks.Add(BlockKind.Header, line, anchor: at);
    }
}
