using System.Globalization;
using System.Text.RegularExpressions;
using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Documents.Tables;

namespace Plenary.Documents.Folders;

/// <summary>The consultation folder, or a zip of it (contract, section 2): the whole of a consultation without a server.</summary>
public static partial class ConsultationFolder
{
    /// <summary>Reads a consultation. Whatever is wrong in one place costs that place only and is named in <see cref="FolderReading.Errors"/>.</summary>
    /// <param name="path">A folder, or a zip of one.</param>
    /// <param name="version">The version of the text that is asked for; null for the newest.</param>
    /// <returns>The reading; or a refusal where nothing can be done: <c>folderMissing folderNotOpened notAConsultation zipTooManyEntries yamlMissing yamlNotOpened yamlNotText yamlTooLarge versionUnknown</c>.</returns>
    public static Result<FolderReading> Read(string path, int? version = null)
    {
        var opened = Open(path);
        if (!opened.Ok) return Result<FolderReading>.Refused(opened.Refusals);
        var source = opened.Value;
        var result = Read(source, path, version);
        if (!result.Ok) source.Dispose();
        return result;
    }

    /// <summary>Reads what was received, for a consultation that is there already: a consultation folder of which only the contributions and their table count, or any
    /// folder of files, each a contribution.</summary>
    /// <param name="path">A folder, or a zip of one.</param>
    /// <param name="into">The consultation that they are for; <c>consultation.yaml</c>, where there is one, is not read.</param>
    /// <returns>The reading, without texts; or <c>folderMissing folderNotOpened notAConsultation zipTooManyEntries noContributions</c>.</returns>
    public static Result<FolderReading> ReadInto(string path, Consultation into)
    {
        var opened = Open(path);
        if (!opened.Ok) return Result<FolderReading>.Refused(opened.Refusals);
        var source = opened.Value;
        var table = Named(source, "contributions.csv") is { } csv ? source.Bytes(csv) : null;
        var rows = new FolderRows(source, into);
        // Whoever wrote the dates of the table had the consultation's zone before him.
        var contributions = rows.List(table is { Ok: true } read ? read.Value : null, zoneNamed: true);
        if (contributions.Count == 0)
        {
            source.Dispose();
            return new Refusal("noContributions");
        }
        var errors = source.Refused.Select(r => new CompilationError(null, r.File, null, null, r.Refusal)).Concat(rows.Errors).ToList();
        if (table is { Ok: false }) errors.Add(new(null, "contributions.csv", null, null, table.Refusals[0]));
        return new FolderReading
        {
            Consultation = into, Texts = [], Version = null, Contributions = contributions, Errors = errors,
            Warnings = [.. rows.Warnings, .. source.Odd.Select(o => new CompilationError(null, o.File, null, null, o.Refusal))], Source = source,
        };
    }

    private static Result<FolderSource> Open(string path)
    {
        try
        {
            if (Directory.Exists(path)) return new DirectorySource(path);
            return File.Exists(path) ? ZipSource.Open(path) : new Refusal("folderMissing", path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Refusal("folderNotOpened", path);
        }
    }

    private static Result<FolderReading> Read(FolderSource source, string path, int? version)
    {
        var file = Named(source, "consultation.yaml") ?? Named(source, "consultation.yml");
        if (file is null) return new Refusal("yamlMissing", path);
        var bytes = source.Bytes(file);
        if (!bytes.Ok) return Result<FolderReading>.Refused([new("yamlNotOpened", path), .. bytes.Refusals]);
        // Two hundred questions in six languages are a tenth of this; the parser is slow on what is built to make it so.
        if (bytes.Value.Length > 1 << 20) return new Refusal("yamlTooLarge", path);
        if (!PlainBytes.IsText(bytes.Value)) return new Refusal("yamlNotText", path);
        var folder = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        var yaml = ConsultationYaml.Read(file, PlainBytes.Decode(bytes.Value, out var guessed), folder);

        var errors = new List<CompilationError>(yaml.Errors);
        if (guessed) errors.Add(new(null, file, null, null, new("yamlNotUtf8")));
        errors.AddRange(source.Refused.Select(r => new CompilationError(null, r.File, null, null, r.Refusal)));
        var texts = Texts(source, yaml, errors);
        var unused = yaml.Text.Count > 0 ? [] : source.Paths.Where(InText).ToList();
        if (unused.Count > 0) yaml.Warnings.Add(new(null, file, null, null, new("textNotNamed", string.Join(", ", unused.Take(MostNamed)) + (unused.Count > MostNamed ? ", …" : ""), unused[0])));
        if (version is { } asked && texts.All(t => t.Version != asked))
            return new Refusal("versionUnknown", asked.ToString(CultureInfo.InvariantCulture),
                string.Join(", ", texts.Select(t => t.Version).Distinct().Select(v => v.ToString(CultureInfo.InvariantCulture))));

        var table = Named(source, "contributions.csv") is { } csv ? source.Bytes(csv) : null;
        if (table is { Ok: false }) errors.Add(new(null, "contributions.csv", null, null, table.Refusals[0]));
        if (table is null && source.Paths.FirstOrDefault(p => OtherTable().IsMatch(p)) is { } other) errors.Add(new(null, other, null, null, new("tableNotCsv")));
        var rows = new FolderRows(source, yaml.Consultation);
        var contributions = rows.List(table?.Value, yaml.ZoneNamed);
        errors.AddRange(rows.Errors);
        if (contributions.Count == 0) errors.Add(new(null, "contributions", null, null, new("noContributions")));
        return new FolderReading
        {
            Consultation = yaml.Consultation,
            Texts = texts,
            Version = version ?? (texts.Count > 0 ? texts.Max(t => t.Version) : null),
            Contributions = contributions,
            Errors = errors,
            Warnings = [.. yaml.Warnings, .. rows.Warnings, .. source.Odd.Select(o => new CompilationError(null, o.File, null, null, o.Refusal))],
            Source = source,
        };
    }

    /// <summary>A file beside the folders; exactly so named, else in other capitals, as systems that do not tell them apart save it.</summary>
    private static string? Named(FolderSource source, string name) =>
        source.Paths.FirstOrDefault(p => p == name) ?? source.Paths.FirstOrDefault(p => p.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>As many files as a sentence can name and still be read.</summary>
    private const int MostNamed = 6;

    private static bool InText(string path) => path.StartsWith("text/", StringComparison.Ordinal);

    /// <summary>None where <c>text</c> names none: a call for inputs with questions only (contract, section 2). Else the files that it names, then those of <c>text/</c> whose names begin with a number: <c>1-rev.fr.md</c> is version 1 in French.</summary>
    private static List<FolderText> Texts(FolderSource source, ConsultationYaml yaml, List<CompilationError> errors)
    {
        if (yaml.Text.Count == 0) return [];
        var languages = yaml.Consultation.Languages;
        var found = new SortedDictionary<(int Version, int Rank, string Language), string>();
        void Take(string file, int version, string language, string taken)
        {
            var rank = languages.TakeWhile(l => l != language).Count();
            if (!found.TryAdd((version, rank, language), file) && found[(version, rank, language)] != file)
                errors.Add(new(null, file, null, null, new(taken, found[(version, rank, language)], version.ToString(CultureInfo.InvariantCulture), language)));
        }

        foreach (var (language, named, line) in yaml.Text)
        {
            var number = line.ToString(CultureInfo.InvariantCulture);
            var inside = FolderSource.Inside(named);
            if (inside is null) errors.Add(new(null, named, null, null, new("pathLeavesFolder")));
            else if (!source.Paths.Contains(inside)) errors.Add(new(null, inside, null, null, new("textMissing", number)));
            else Take(inside, VersionOf(inside) ?? 0, language.Length > 0 ? language : LanguageOf(inside, languages) ?? languages[0], "textTwice");
        }
        var others = source.Paths.Where(p => InText(p) && !found.ContainsValue(p)).ToList();
        foreach (var file in others)
        {
            // One text alone needs no number.
            var version = VersionOf(file) ?? (others.Count == 1 && found.Count == 0 ? 0 : null);
            if (version is { } known) Take(file, known, LanguageOf(file, languages) ?? languages[0], "textTwice");
            else errors.Add(new(null, file, null, null, new("textWithoutNumber")));
        }
        var texts = found.Select(f => new FolderText(f.Key.Version, f.Key.Language, f.Value, new FolderFile(f.Value, source).Read())).ToList();
        errors.AddRange(texts.Where(t => t.Reading.Error is not null).Select(t => new CompilationError(null, t.File, null, null, t.Reading.Error!)));
        return texts;
    }

    private static int? VersionOf(string file) =>
        LeadingNumber().Match(Path.GetFileName(file)) is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

    /// <summary>The language in a name such as <c>0-zero-draft.fr.md</c>; only one of the consultation's, or two letters: "1-rev.new.md" is not in Newari.</summary>
    private static string? LanguageOf(string file, IReadOnlyList<string> languages)
    {
        var tag = Path.GetExtension(Path.GetFileNameWithoutExtension(file)).TrimStart('.');
        return languages.FirstOrDefault(l => l.Equals(tag, StringComparison.OrdinalIgnoreCase)) ?? (tag.Length == 2 && tag.All(char.IsAsciiLetterLower) ? tag : null);
    }

    [GeneratedRegex(@"^(?:contributions/)?contributions?\.(?:xlsx?|ods|tsv|numbers)$|^contributions/contributions\.csv$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherTable();

    [GeneratedRegex(@"^[0-9]{1,4}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();
}
