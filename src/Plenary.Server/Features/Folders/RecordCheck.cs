using System.Globalization;
using System.Text.Json;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Drafting;
using Plenary.Server.Features.Texts;

namespace Plenary.Server.Features.Folders;

/// <summary>Recomputes what a consultation says of itself: the chain of its events (I10), their numbers (I7), and that what they tell of stands there as they
/// tell it. Who changes one row has to change the chain too, and the head of the chain is published.</summary>
internal static class RecordCheck
{
    /// <summary>Everything that is wrong, in the order of the record.</summary>
    internal static IEnumerable<Refusal> Of(RecordRows rows) => Chain(rows).Concat(Receipts(rows)).Concat(Texts(rows)).Concat(Points(rows));

    private static IEnumerable<Refusal> Chain(RecordRows rows)
    {
        var (head, seq) = ("", 0L);
        foreach (var row in rows.Of<EventRow>())
        {
            if (row.Seq != seq + 1) yield return new("verifyEventGap", Text(seq + 1), Text(row.Seq));
            if (EventRow.HashOf(head, row.Seq, row.At, row.Actor, row.Type, row.Data) != row.Hash) yield return new("verifyEventHash", Text(row.Seq), row.Type);
            // One row that was changed is named once: what follows hangs on the hash that is written there.
            (head, seq) = (row.Hash, row.Seq);
        }
        if (rows.Consultation.LastSeq != seq || rows.Consultation.LastHash != head) yield return new("verifyHead", Text(rows.Consultation.LastSeq), Text(seq));
    }

    private static IEnumerable<Refusal> Receipts(RecordRows rows)
    {
        var files = rows.Of<FileRow>().ToLookup(f => f.Contribution);
        var received = Events<ContributionReceived>(rows).GroupBy(e => e.Number).ToDictionary(g => g.Key, g => g.First());
        var numbers = new HashSet<int>();
        foreach (var row in rows.Of<ContributionRow>())
        {
            numbers.Add(row.Number);
            var hashes = files[row.Id].OrderBy(f => f.Place).Select(f => f.Sha256).ToList();
            if (hashes.Count > 0 && DraftReader.ReceiptHash(hashes) != row.Sha256) yield return new("verifyReceipt", Text(row.Number));
            if (!received.TryGetValue(row.Number, out var told)) yield return new("verifyNotReceived", Text(row.Number));
            else if (told.Sha256 != row.Sha256 || told.Late != row.Late || told.Door != row.Door) yield return new("verifyOtherwise", Text(row.Number));
        }
        foreach (var gone in received.Keys.Where(n => !numbers.Contains(n)).Order()) yield return new("verifyGone", Text(gone));
    }

    private static IEnumerable<Refusal> Texts(RecordRows rows)
    {
        var texts = rows.Of<TextRow>().ToDictionary(t => t.Version);
        foreach (var told in Events<TextPublished>(rows))
            if (!texts.TryGetValue(told.Version, out var text) || !text.Files.Select(f => f.Sha256).SequenceEqual(told.Files)) yield return new("verifyText", Text(told.Version));
    }

    private static IEnumerable<Refusal> Points(RecordRows rows)
    {
        var points = rows.Of<PointRow>().ToLookup(p => p.Of);
        foreach (var told in Events<ContributionReceived>(rows))
            if (Enumerable.Range(1, told.Points).Except(points[told.Number].Select(p => p.N)).ToList() is { Count: > 0 } missing)
                yield return new("verifyPointGone", string.Create(CultureInfo.InvariantCulture, $"C{told.Number}.{missing[0]}"));
    }

    // An event that is no JSON any more is named by the chain.
    private static IEnumerable<T> Events<T>(RecordRows rows) where T : Event => rows.Of<EventRow>().Where(e => e.Type == typeof(T).Name).Select(Told<T>).OfType<T>();

    private static T? Told<T>(EventRow row) where T : Event
    {
        try
        {
            return row.As<T>();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(long n) => n.ToString(CultureInfo.InvariantCulture);
}
