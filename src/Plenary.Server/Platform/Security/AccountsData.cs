using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plenary.Core.Stakeholders;
using Plenary.Server.Data;

namespace Plenary.Server.Platform.Security;

/// <summary>Somebody who can sign in. Until accounts have their own issue, these come with the sample and are shown by name in --demo alone.</summary>
internal sealed class AccountRow
{
    public required AccountId Id { get; init; }

    public required string Name { get; set; }

    public string? Organisation { get; set; }

    public string? Kind { get; set; }

    public string? Country { get; set; }

    /// <summary>Whether it may convene consultations.</summary>
    public bool Convener { get; set; }
}

/// <summary>A role that an account holds in a consultation.</summary>
internal sealed class RoleRow
{
    public required AccountId Account { get; init; }

    public required ConsultationId Consultation { get; init; }

    public required Role Role { get; init; }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<AccountRow>
{
    public void Configure(EntityTypeBuilder<AccountRow> row) => row.ToTable("accounts");
}

internal sealed class RoleMapping : IEntityTypeConfiguration<RoleRow>
{
    public void Configure(EntityTypeBuilder<RoleRow> row)
    {
        row.ToTable("roles");
        row.HasKey(r => new { r.Account, r.Consultation, r.Role });
    }
}

internal static class AccountsData
{
    extension(PlenaryDb db)
    {
        internal DbSet<AccountRow> Accounts => db.Set<AccountRow>();

        internal DbSet<RoleRow> Roles => db.Set<RoleRow>();
    }
}
