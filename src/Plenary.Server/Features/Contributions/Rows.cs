using Plenary.Core.Contributions;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;

namespace Plenary.Server.Features.Contributions;

/// <summary>From a contribution that was read to what is stored of it.</summary>
internal static class Rows
{
    /// <summary>How it came, where it is not said by the contribution itself.</summary>
    internal sealed record Arrival
    {
        public required Door Door { get; init; }
        public required DateTimeOffset? Received { get; init; }
        public required string Once { get; init; }
        public AccountId? Account { get; init; }
        public string? KeyHash { get; init; }
        public int? Supersedes { get; init; }
    }

    /// <summary>Gives it the next number and adds it with its files and points.</summary>
    /// <param name="sizes">Bytes of each file.</param>
    /// <param name="version">The version of the text that the points are anchored in.</param>
    internal static ContributionRow Add(PlenaryDb db, Ids ids, ConsultationRow consultation, Contribution contribution, IReadOnlyList<Point> points,
        IReadOnlyList<long> sizes, int? version, Arrival arrival)
    {
        var row = new ContributionRow
        {
            Id = ids.Next<ContributionId>(), Consultation = consultation.Id, Number = ++consultation.LastContribution, Organisation = contribution.Organisation,
            Person = contribution.Person, Kind = contribution.Kind, Country = contribution.Country, Region = contribution.Region, Capacity = contribution.Capacity,
            OnBehalfOf = contribution.OnBehalfOf, Language = contribution.Language, Received = arrival.Received, Late = contribution.Late,
            BasedOn = contribution.BasedOn, Questions = contribution.Questions, Title = contribution.Title, Door = arrival.Door,
            Standing = consultation.ReviewFirst ? Standing.Held : Standing.Public, Supersedes = arrival.Supersedes, Account = arrival.Account, Once = arrival.Once,
            KeyHash = arrival.KeyHash, Sha256 = DraftReader.ReceiptHash(contribution.Files), Warnings = contribution.Warnings,
        };
        db.Contributions.Add(row);
        db.Files.AddRange(contribution.Files.Select((f, i) => new FileRow
        {
            Contribution = row.Id, Place = i, Name = f.File, Sha256 = f.Sha256, Size = sizes[i], Format = f.Format, Error = f.Error, Warnings = f.Warnings, Author = f.Author,
        }));
        db.Points.AddRange(points.Select(p => PointRow.Make(ids.Next<PointId>(), row, version, p)));
        return row;
    }
}
