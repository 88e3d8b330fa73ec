using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Core.Stakeholders;

namespace Plenary.Core.Contributions;

/// <summary>What the row of a contribution says that the consultation does not know. A value that is not known is kept as it was written.</summary>
/// <param name="Received">The instant, where the column could be read.</param>
/// <param name="Wrong">Each value that is not known, with what would be accepted.</param>
public sealed record RowCheck(DateTimeOffset? Received, IReadOnlyList<Refusal> Wrong)
{
    /// <summary>Checks a row.</summary>
    /// <param name="row">By the columns' names of the contract (section 2).</param>
    /// <param name="consultation">Its kinds, questions and zone.</param>
    /// <param name="zoneNamed">Whether the consultation names the zone of its dates itself.</param>
    public static RowCheck Of(IReadOnlyDictionary<string, string> row, Consultation consultation, bool zoneNamed)
    {
        var wrong = new List<Refusal>();
        var kinds = consultation.Kinds.Count > 0 ? consultation.Kinds : Kinds.Defaults;
        if (Said("kind") is { } kind && !kinds.Any(k => Folding.Key(k) == Folding.Key(kind)))
            wrong.Add(new("kindUnknown", kind, string.Join(", ", kinds)));
        if (Said("capacity") is { } capacity && Folding.Key(capacity) is not ("organisation" or "organization" or "group" or "personal" or "chair"))
            wrong.Add(new("capacityUnknown", capacity));
        foreach (var question in Several(Said("question")))
            if (consultation.Questions.All(q => Folding.Key(q.Id) != Folding.Key(question)))
                wrong.Add(new("questionUnknown", question, string.Join(", ", consultation.Questions.Select(q => q.Id))));
        return new(Said("received") is { } received ? Instant(received) : null, wrong);

        string? Said(string column) => row.TryGetValue(column, out var value) && value.Length > 0 ? value : null;

        DateTimeOffset? Instant(string value)
        {
            if (!Moments.TryRead(value, out var moment))
            {
                wrong.Add(new("dateUnreadable", value));
                return null;
            }
            if (moment.Instant is { } instant) return instant;
            var local = Zones.At(moment.Local, consultation.Zone);
            if (!local.Ok)
            {
                wrong.AddRange(local.Refusals);
                return null;
            }
            // A bare day is of the consultation's zone, that is what its zone is for; a time of day without a zone may be anybody's.
            if (moment.HasTime || !zoneNamed) wrong.Add(new("dateWithoutZone", value, consultation.Zone));
            return local.Value.Instant;
        }
    }

    /// <summary>The values of a column that may hold several, divided by semicolons.</summary>
    public static IReadOnlyList<string> Several(string? value) =>
        value is null ? [] : value.Split([';', '；', '؛'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
