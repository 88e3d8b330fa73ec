using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plenary.Core.Compilations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Texts;
using Plenary.Documents;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Blobs;

namespace Plenary.Server.Features.Contributions;

/// <summary>Reads a draft as it would count: the form as a file of its own, so that every point traces to bytes that were received (I5), then what was uploaded.</summary>
internal sealed class DraftReader(IBlobs blobs, Readers readers)
{
    /// <summary>The name under which what was filled in is kept.</summary>
    internal const string FormFile = "form.txt";

    internal async Task<ReadDraft> ReadAsync(ConsultationRow row, IReadOnlyList<TextVersion> versions, Draft draft, DateTimeOffset received, CancellationToken stop)
    {
        var consultation = row.ToCore();
        var files = new List<(Reading Reading, byte[] Bytes)>();
        var form = FormOf(draft);
        if (form is not null) files.Add(form.Value);
        foreach (var file in draft.Files)
        {
            var bytes = await blobs.GetAsync(file.Sha256, stop) ?? throw new InvalidOperationException($"The bytes {file.Sha256} of a draft are gone.");
            files.Add((FileReader.Read(file.Name, bytes), bytes));
        }
        var contribution = Intake.Of(0, [.. files.Select(f => f.Reading)], Facts(draft), received, consultation);
        var said = draft.Said.Select((s, i) => Of(s, i, draft.Language)).ToList();
        var uploaded = readers.Of(row.Id, consultation, versions).Read(contribution with { Files = [.. files.Skip(form is null ? 0 : 1).Select(f => f.Reading)] });
        var keys = Keys(uploaded.Points);
        var placed = draft.Placed.ToDictionary(p => p.Key, p => p.Anchor, StringComparer.Ordinal);
        var points = said.Concat(uploaded.Points.Select((p, i) => (placed.TryGetValue(keys[i], out var anchor) ? Answered(p, anchor, versions.LastOrDefault()?.Version) : p) with
        {
            Id = Shifted(p.Id, said.Count), Statement = p.Statement is { } s ? Shifted(s, said.Count) : null,
        })).ToList();
        return new(contribution with { BasedOn = uploaded.Contribution.BasedOn, Language = draft.Language ?? uploaded.Contribution.Language }, points,
            [.. files.Select(f => f.Bytes)], [.. said.Select(_ => ""), .. keys]);
    }

    /// <summary>What the sender answers is as good as what he marked himself; what was suggested stays as the trace of it.</summary>
    private static Point Answered(Point point, Anchor anchor, int? version) => point with
    {
        Anchor = anchor,
        Evidence = anchor.To == AnchorTo.None ? point.Evidence : new()
        {
            By = EvidenceBy.Answer, Confidence = 1, Others = point.Evidence.Others, Read = new(point.Operation, point.Anchor, point.Evidence, version),
        },
    };

    /// <summary>What tells the points of one reading apart, and is the same whenever the same files are read: where each was read.</summary>
    private static List<string> Keys(IReadOnlyList<Point> points)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. points.Select(p =>
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{p.Source.File}#{p.Source.Block}:{p.Source.Start}-{p.Source.End}");
            while (!taken.Add(key)) key += "'";
            return key;
        })];
    }

    /// <summary>What a receipt says of several files: SHA-256 over their hashes, in order; of one file its own.</summary>
    internal static string ReceiptHash(IReadOnlyList<Reading> files) => ReceiptHash([.. files.Select(f => f.Sha256)]);

    /// <inheritdoc cref="ReceiptHash(IReadOnlyList{Reading})"/>
    internal static string ReceiptHash(IReadOnlyList<string> hashes) => hashes.Count == 1 ? hashes[0] : Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(hashes))));

    private static (Reading, byte[])? FormOf(Draft draft)
    {
        if (draft.Said.Count == 0) return null;
        var blocks = draft.Said.Select(s => Line(s)).ToList();
        var bytes = Encoding.UTF8.GetBytes(string.Join("\n\n", blocks) + "\n");
        return (new Reading
        {
            File = FormFile, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Format = FileFormat.Txt,
            Blocks = [.. blocks.Select((b, i) => new Block { Index = i, Kind = BlockKind.Paragraph, Text = b })],
        }, bytes);
    }

    private static string Line(FormPoint said) => string.Join("\n", new[]
    {
        $"[{JsonText(said.Anchor)}] {said.Operation.ToString().ToLowerInvariant()}", said.Text, said.Reason is { } why ? "Reason: " + why : null,
    }.OfType<string>());

    private static string JsonText(Anchor anchor) => string.Join(' ', new[]
    {
        anchor.To.ToString().ToLowerInvariant(), anchor.Paragraph, anchor.Through, anchor.Question,
        anchor.Start is { } start ? string.Create(CultureInfo.InvariantCulture, $"{start}-{anchor.End}") : null, anchor.Quote is { } quote ? $"\"{quote}\"" : null,
    }.OfType<string>());

    private static Point Of(FormPoint said, int place, string? language) => new()
    {
        Id = Shifted("C0.1", place), Contribution = 0, Operation = said.Operation, Anchor = said.Anchor, Text = said.Text, Reason = said.Reason,
        Source = new(FormFile, place, 0, Line(said).Length), Evidence = new() { By = EvidenceBy.Answer, Confidence = 1 },
    };

    private static string Shifted(string id, int by) => string.Create(CultureInfo.InvariantCulture, $"C0.{int.Parse(id.AsSpan(3), CultureInfo.InvariantCulture) + by}");

    /// <summary>What the form says of the sender, in the columns of the contract.</summary>
    private static Dictionary<string, string> Facts(Draft draft)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["capacity"] = draft.Capacity.ToString() };
        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) facts[name] = value;
        }
        Add("organisation", draft.Organisation);
        Add("person", draft.Person);
        Add("kind", draft.Kind);
        Add("country", draft.Country);
        Add("language", draft.Language);
        Add("on_behalf_of", string.Join("; ", draft.OnBehalfOf));
        return facts;
    }
}

/// <summary>A draft as it would count.</summary>
/// <param name="Contribution">Under the number 0.</param>
/// <param name="Points">What it says.</param>
/// <param name="Bytes">Of each of its files.</param>
/// <param name="Keys">What tells each point apart that was read in a file; empty for one of the form.</param>
internal sealed record ReadDraft(Contribution Contribution, IReadOnlyList<Point> Points, IReadOnlyList<byte[]> Bytes, IReadOnlyList<string> Keys);
