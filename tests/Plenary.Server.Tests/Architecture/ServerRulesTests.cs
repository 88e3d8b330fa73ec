using Microsoft.EntityFrameworkCore;
using Plenary.Server.Data;

namespace Plenary.Server.Tests.Architecture;

public sealed class ServerRulesTests
{
    [Fact]
    public void Both_databases_have_every_migration()
    {
        using var sqlite = new SqliteDesign().CreateDbContext([]);
        using var postgres = new PostgresDesign().CreateDbContext([]);
        Assert.False(sqlite.Database.HasPendingModelChanges(), "dotnet ef migrations add … --context SqliteDb");
        Assert.False(postgres.Database.HasPendingModelChanges(), "dotnet ef migrations add … --context PostgresDb");
        Assert.Equal(sqlite.Database.GetMigrations().Select(Name), postgres.Database.GetMigrations().Select(Name));
    }

    private static string Name(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
