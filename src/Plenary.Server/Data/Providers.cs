using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Plenary.Server.Features.Consultations;

namespace Plenary.Server.Data;

/// <summary>One file beside the process: the default.</summary>
internal sealed class SqliteDb(DbContextOptions<SqliteDb> options) : PlenaryDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        // SQLite has no type for an instant; microseconds since 1970 sort as they should and are what PostgreSQL keeps too.
        conventions.Properties<DateTimeOffset>().HaveConversion<Microseconds>();
    }

    private sealed class Microseconds() : ValueConverter<DateTimeOffset, long>(
        at => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        us => new DateTimeOffset(DateTimeOffset.UnixEpoch.Ticks + us * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero));
}

/// <summary>The database to grow with.</summary>
internal sealed class PostgresDb(DbContextOptions<PostgresDb> options) : PlenaryDb(options)
{
    internal override async Task<ConsultationRow> LockedAsync(ConsultationId id, CancellationToken stop)
    {
        await Database.ExecuteSqlAsync($"select 1 from consultations where id = {id.Value} for update", stop);
        var tracked = ChangeTracker.Entries<ConsultationRow>().FirstOrDefault(e => e.Entity.Id == id);
        if (tracked is null) return await base.LockedAsync(id, stop);
        // It may have been read before the lock was had: everything but what this act has changed itself is taken as it is now, above all the numbers given out.
        var stored = (await tracked.GetDatabaseValuesAsync(stop))!;
        foreach (var property in tracked.Properties)
        {
            var now = stored[property.Metadata];
            if (!property.IsModified) (property.CurrentValue, property.OriginalValue) = (now, now);
        }
        return tracked.Entity;
    }
}

/// <summary>What <c>dotnet ef</c> makes migrations from (docs/adding-a-feature.md).</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <inheritdoc cref="SqliteDesign"/>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);
}
