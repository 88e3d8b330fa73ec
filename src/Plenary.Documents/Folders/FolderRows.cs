using System.Globalization;
using System.Text;
using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Documents.Tables;

namespace Plenary.Documents.Folders;

/// <summary>Joins the rows of <c>contributions.csv</c> with the files: what is one contribution, in which order, with which attachments.</summary>
internal sealed class FolderRows
{
    private const string Table = "contributions.csv";
    private const string Contributions = "contributions/";
    private const string Attached = ".attachments/";

    private static readonly string[] Known =
    [
        "file", "contribution", "organisation", "person", "kind", "country", "region", "capacity", "on_behalf_of", "language", "received", "title", "question",
    ];

    private readonly FolderSource _source;
    private readonly string _folder;
    private readonly Consultation _consultation;
    private readonly HashSet<string> _paths;
    private readonly List<string> _sorted;
    private readonly Dictionary<string, string> _bySpelling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rowOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<Draft> _drafts = [];

    internal FolderRows(FolderSource source, Consultation consultation)
    {
        (_source, _consultation) = (source, consultation);
        // Files that somebody merely put together, without the folder's order: each is a contribution.
        _folder = source.Paths.Any(p => p.StartsWith(Contributions, StringComparison.Ordinal) || IsOutline(p)) ? Contributions : "";
        _paths = [.. source.Paths];
        _sorted = [.. source.Paths];
        foreach (var path in source.Paths) _bySpelling.TryAdd(Spelling(path), path);
    }

    internal List<CompilationError> Errors { get; } = [];

    internal List<CompilationError> Warnings { get; } = [];

    /// <summary>Lists everything received.</summary>
    /// <param name="table">The bytes of the table, or null where there is none.</param>
    /// <param name="zoneNamed">Whether the consultation names the zone of its dates.</param>
    internal IReadOnlyList<FolderContribution> List(byte[]? table, bool zoneNamed)
    {
        if (table is not null) TakeRows(CsvTable.Read(table), zoneNamed);
        TakeFiles(table is not null);
        return [.. _drafts.Select((d, i) => new FolderContribution(i + 1, d.Row, d.Received, FilesOf(d)))];
    }

    private void TakeRows(CsvTable table, bool zoneNamed)
    {
        foreach (var warning in table.Warnings)
            if (warning.Code is "csvNotUtf8") Warn(warning);
            else Wrong(null, null, warning);
        if (table.Warnings.Any(w => w.Code is "csvNotText")) return;
        if (!table.Columns.Contains("file"))
        {
            Wrong(null, null, new("csvNoFileColumn", string.Join(", ", Known)));
            return;
        }
        var unknown = table.Columns.Where(c => c.Length > 0 && !Known.Contains(c)).ToList();
        foreach (var column in unknown.ToList())
            if (Nearest.Of(column, Known.Except(table.Columns)) is { } meant && unknown.Remove(column)) Warn(new("csvColumnMistyped", column, meant));
        if (unknown.Count > 0) Warn(new("csvUnknownColumns", string.Join(", ", unknown), string.Join(", ", Known)));
        var joined = new Dictionary<string, Draft>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var number = row.Number.ToString(CultureInfo.InvariantCulture);
            if (row.Fields > table.Columns.Count)
                Wrong(row.Values, null, new("csvRagged", number, row.Fields.ToString(CultureInfo.InvariantCulture), table.Columns.Count.ToString(CultureInfo.InvariantCulture)));
            if (!row.Values.TryGetValue("file", out var named))
            {
                Wrong(row.Values, null, new("csvRowWithoutFile", number));
                continue;
            }
            var (path, refused) = Find(named, number);
            if (!_rowOf.TryAdd(Spelling(path), row.Number))
            {
                Wrong(row.Values, null, new("csvRowTwice", number, named, _rowOf[Spelling(path)].ToString(CultureInfo.InvariantCulture)));
                continue;
            }
            _taken.Add(path);
            if (!row.Values.TryGetValue("contribution", out var key) || !joined.TryGetValue(key, out var draft))
            {
                _drafts.Add(draft = new() { Number = _drafts.Count + 1 });
                if (key is not null) joined[key] = draft;
            }
            draft.Files.Add((path, refused));
            foreach (var (column, value) in row.Values) draft.Row.TryAdd(column, value);
            var check = RowCheck.Of(row.Values, _consultation, zoneNamed);
            draft.Received ??= check.Received;
            foreach (var wrong in check.Wrong) Wrong(row.Values, draft.Number, wrong with { Code = wrong.Code + "InRow", Args = [number, .. wrong.Args] });
        }
    }

    /// <summary>The file that a row names: as it is written, below <c>contributions/</c>, or spelt otherwise (case, composed or decomposed accents).</summary>
    private (string Path, Refusal? Refused) Find(string named, string row)
    {
        if (FolderSource.Inside(named) is not { } path) return (named, new("pathLeavesFolderInRow", row));
        if (_paths.Contains(path)) return (path, null);
        if (_paths.Contains(_folder + path)) return (_folder + path, null);
        if (_bySpelling.TryGetValue(Spelling(path), out var other) || _bySpelling.TryGetValue(Spelling(_folder + path), out other))
        {
            if (Normal(other) != Normal(path) && Normal(other) != Normal(_folder + path)) Warn(new("fileSpeltOtherwise", row, named, other));
            return (other, null);
        }
        return (path, new("fileOfRowMissing", row));
    }

    private void TakeFiles(bool hasTable)
    {
        var folders = new Dictionary<string, Draft>(StringComparer.Ordinal);
        foreach (var path in _source.Paths.Where(p => p.StartsWith(_folder, StringComparison.Ordinal) && !_taken.Contains(p) && p != Table))
        {
            if (LetterOf(path) is { } letter)
            {
                if (_paths.Contains(letter) || _taken.Contains(letter)) continue;
                // Attachments whose letter is missing still belong together: one contribution.
                if (!folders.TryGetValue(letter, out var draft))
                {
                    _drafts.Add(folders[letter] = draft = new());
                    Errors.Add(new(_drafts.Count, letter, null, null, new("attachmentsWithoutLetter", letter + Attached)));
                }
                draft.Files.Add((path, null));
                _taken.Add(path);
                continue;
            }
            _drafts.Add(new() { Files = { (path, null) } });
            _taken.Add(path);
            if (hasTable) Errors.Add(new(_drafts.Count, path, null, null, new("fileWithoutRow")));
        }
    }

    /// <summary>The letter that an attachment belongs to: NAME of the outermost NAME.attachments/; null for a file that is no attachment.</summary>
    private string? LetterOf(string path) =>
        path.IndexOf(Attached, _folder.Length, StringComparison.Ordinal) is var at and >= 0 ? path[..at] : null;

    private List<FolderFile> FilesOf(Draft draft)
    {
        var files = new List<FolderFile>();
        foreach (var (path, refused) in draft.Files)
        {
            files.Add(refused is null ? new(path, _source) : new(path, refused));
            files.AddRange(AttachmentsOf(path).Where(p => !_taken.Contains(p)).Select(p => new FolderFile(p, _source)));
        }
        return files;
    }

    private IEnumerable<string> AttachmentsOf(string path)
    {
        // Paths are in ordinal order: what begins alike stands together.
        var folder = path + Attached;
        var at = _sorted.BinarySearch(folder, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < _sorted.Count && _sorted[at].StartsWith(folder, StringComparison.Ordinal); at++) yield return _sorted[at];
    }

    private static bool IsOutline(string path) => path.Equals("consultation.yaml", StringComparison.OrdinalIgnoreCase) || path.Equals("consultation.yml", StringComparison.OrdinalIgnoreCase);

    private void Warn(Refusal refusal) => Warnings.Add(new(null, Table, null, null, refusal));

    private void Wrong(IReadOnlyDictionary<string, string>? row, int? contribution, Refusal refusal) =>
        Errors.Add(new(contribution, Table, row?.GetValueOrDefault("organisation"), row?.GetValueOrDefault("person"), refusal));

    // A name that cannot be normalised (a lone surrogate) is compared as it is.
    private static string Normal(string path) => path.IsNormalized() ? path : path.Normalize(NormalizationForm.FormC);

    private static string Spelling(string path) => Normal(path).ToLowerInvariant();

    private sealed class Draft
    {
        internal int Number { get; init; }
        internal List<(string Path, Refusal? Refused)> Files { get; } = [];
        internal Dictionary<string, string> Row { get; } = new(StringComparer.Ordinal);
        internal DateTimeOffset? Received { get; set; }
    }
}
