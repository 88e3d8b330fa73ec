using Microsoft.EntityFrameworkCore;
using Plenary.Server.Features.Consultations;

namespace Plenary.Server.Data;

/// <summary>The one model of both databases. Each feature maps its own entities; a thin subclass a provider says what differs.</summary>
internal abstract class PlenaryDb(DbContextOptions options) : DbContext(options)
{
    private readonly List<(ConsultationId Consultation, string Actor, Event Happened)> _happened = [];

    internal DbSet<EventRow> Events => Set<EventRow>();

    /// <summary>Records an event; it is written, numbered and chained in the same commit as the change that it tells of.</summary>
    internal void Record(ConsultationId consultation, string actor, Event happened) => _happened.Add((consultation, actor, happened));

    /// <summary>Numbers and chains what was recorded. The consultation's row is locked by then (one writer on SQLite, its row lock on PostgreSQL), so that
    /// numbers are dense.</summary>
    internal async Task NumberEventsAsync(DateTimeOffset now, CancellationToken stop)
    {
        // What a database keeps is microseconds; the hash is over what is kept.
        now = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        foreach (var of in _happened.GroupBy(h => h.Consultation))
        {
            var head = ChangeTracker.Entries<ConsultationRow>().FirstOrDefault(e => e.Entity.Id == of.Key && e.State == EntityState.Added)?.Entity
                ?? await LockedAsync(of.Key, stop);
            foreach (var (_, actor, happened) in of)
            {
                var (type, data) = (happened.GetType().Name, EventRow.DataOf(happened));
                head.LastSeq++;
                head.LastHash = EventRow.HashOf(head.LastHash, head.LastSeq, now, actor, type, data);
                Events.Add(new() { Consultation = of.Key, Seq = head.LastSeq, At = now, Actor = actor, Type = type, Data = data, Hash = head.LastHash });
            }
        }
        _happened.Clear();
    }

    /// <summary>The consultation's row, tracked and locked until the commit.</summary>
    internal virtual async Task<ConsultationRow> LockedAsync(ConsultationId id, CancellationToken stop) =>
        ChangeTracker.Entries<ConsultationRow>().FirstOrDefault(e => e.Entity.Id == id)?.Entity
        ?? await Set<ConsultationRow>().AsTracking().SingleAsync(c => c.Id == id, stop);

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(PlenaryDb).Assembly);
        model.Entity<EventRow>(e =>
        {
            e.ToTable("events");
            e.HasKey(x => new { x.Consultation, x.Seq });
        });
        // Names as both databases write them without quotes.
        foreach (var entity in model.Model.GetEntityTypes())
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Snake(property.Name));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        foreach (var id in typeof(PlenaryDb).Assembly.GetTypes().Where(t => t.IsValueType
            && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStoredId<>))))
            conventions.Properties(id).HaveConversion(typeof(StoredIdConverter<>).MakeGenericType(id));
        conventions.Properties<Enum>().HaveConversion<string>();
    }

    private static string Snake(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
