using Plenary.Core.Contributions;
using Plenary.Server.Features.Contributions;

namespace Plenary.Server.Features.Desk;

/// <summary>What a person's word makes of a point.</summary>
internal static class ByPersons
{
    /// <summary>A person is the evidence; what was read, and the other places it could be, stay with it.</summary>
    internal static Evidence Evidence(PointRow row) => new()
    {
        By = EvidenceBy.Person, Confidence = 1,
        Others = row.Evidence.Others.Count > 0 ? row.Evidence.Others : row.Open ? [] : [new(row.Anchor, row.Evidence.Confidence)],
        Read = row.Evidence.Read ?? new(row.Operation, row.Anchor, row.Evidence, row.On),
    };

    /// <summary>A place without the words that stand there: the record holds none.</summary>
    internal static Anchor Bare(Anchor anchor) => anchor with { Quote = null, Destination = anchor.Destination is { } to ? Bare(to) : null };
}
