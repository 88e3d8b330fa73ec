using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Plenary.Server.Data;
using Plenary.Server.Platform.Web;

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

    [Fact]
    public void No_page_is_drawn_before_what_it_shows_is_read()
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;
        var components = typeof(LoadedPage).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ComponentBase))).ToList();
        Assert.Contains(components, c => c.IsSubclassOf(typeof(LoadedPage)));
        // Blazor draws at their first await: what waits for data is a LoadedPage.
        Assert.Empty(components.SelectMany(c => new[] { "OnInitializedAsync", "OnParametersSetAsync" }.Where(m => c.GetMethod(m, own) is not null).Select(m => $"{c}.{m}")));
        Assert.DoesNotContain(components, c => c.GetProperties(own).Any(p => p.PropertyType == typeof(PlenaryDb)) && !c.IsSubclassOf(typeof(LoadedPage)));
    }

    private static string Name(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
