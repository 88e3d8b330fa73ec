using Plenary.Core.Stakeholders;
using Plenary.Server.Data;

namespace Plenary.Server.Platform.Security;

/// <summary>Who acts: an account with its roles, or anybody. Taken from the database in every request, so that a role taken away is gone at once.</summary>
internal sealed record Actor(AccountId? Account, string Name, IReadOnlyDictionary<ConsultationId, IReadOnlySet<Role>> Roles, bool Convener)
{
    private static readonly IReadOnlySet<Role> None = new HashSet<Role>();

    /// <summary>Somebody who has not signed in.</summary>
    internal static Actor Anybody { get; } = new(null, "", new Dictionary<ConsultationId, IReadOnlySet<Role>>(), false);

    /// <summary>The process itself: imports on the command line, seeds.</summary>
    internal static Actor Operator { get; } = new(null, "operator", new Dictionary<ConsultationId, IReadOnlySet<Role>>(), true);

    /// <summary>Consultations in which this actor holds a role that sees them before they are announced.</summary>
    internal IReadOnlyList<ConsultationId> Offices => [.. Roles.Where(r => r.Value.Overlaps(RoleSets.Office)).Select(r => r.Key)];

    /// <summary>The roles in one consultation.</summary>
    internal IReadOnlySet<Role> In(ConsultationId consultation) => Roles.GetValueOrDefault(consultation, None);

    /// <summary>How the record names it: an id, never a name.</summary>
    internal string Mark => Account is { } id ? id.Value.ToString("N") : this == Operator ? "operator" : "anybody";
}
