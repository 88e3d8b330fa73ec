using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Consultations;

/// <summary>Says what is due when, from whom and in which languages, and what was delivered.</summary>
internal sealed class ChangePlan(IWriter writer, TimeProvider clock)
{
    /// <param name="slug">Of which consultation.</param>
    /// <param name="was">How many rows and deliveries the office had before its eyes, as <see cref="MarkOf"/> says it.</param>
    /// <param name="plan">The plan as it is to be; what was delivered before stays with documents of the same name.</param>
    internal Task<Result<Done>> ReplaceAsync(string slug, string? was, IReadOnlyList<PlannedRow> plan, Actor actor, CancellationToken stop) => WithAsync(slug, actor, row =>
    {
        if (was != MarkOf(row)) return new Refusal("changedMeanwhile");
        IReadOnlyList<PlannedRow> to = [.. plan.Select(p => p with { Delivered = row.Plan.FirstOrDefault(b => b.Name == p.Name)?.Delivered ?? p.Delivered })];
        var wrong = DocumentPlan.Check(row.ToCore(), [.. to.Select(p => p.ToCore())]);
        if (wrong.Count > 0) return Result<Event[]>.Refused(wrong);
        row.Plan = to;
        return new Event[] { new PlanChanged(to.Count) };
    }, stop);

    /// <summary>Notes that a document came, in one language, now.</summary>
    internal Task<Result<Done>> DeliverAsync(string slug, string document, string language, Actor actor, CancellationToken stop) => WithAsync(slug, actor, row =>
    {
        var place = row.Plan.TakeWhile(p => p.Name != document).Count();
        if (place == row.Plan.Count || !row.Plan[place].Languages.Contains(language)) return new Refusal("planDocumentGone", document, language);
        var planned = row.Plan[place];
        // The first delivery counts; a second press of the button is the same delivery.
        if (planned.Delivered.ContainsKey(language)) return Array.Empty<Event>();
        var delivered = new Dictionary<string, DateTimeOffset>(planned.Delivered) { [language] = clock.GetUtcNow() };
        row.Plan = [.. row.Plan.Take(place), planned with { Delivered = delivered }, .. row.Plan.Skip(place + 1)];
        return new Event[] { new DocumentDelivered(place + 1, language) };
    }, stop);

    /// <summary>What a plan is known by: another plan has another mark.</summary>
    internal static string MarkOf(ConsultationRow row) => Secrets.HashOf(System.Text.Json.JsonSerializer.Serialize(row.Plan, JsonColumn.Form));

    private Task<Result<Done>> WithAsync(string slug, Actor actor, Func<ConsultationRow, Result<Event[]>> change, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var found = await db.LockedForAsync(slug, Act.Edit, actor, clock.GetUtcNow(), stop);
        if (!found.Ok) return Result<Done>.Refused(found.Refusals);
        var row = found.Value;
        var happened = change(row);
        if (!happened.Ok) return Result<Done>.Refused(happened.Refusals);
        foreach (var one in happened.Value) db.Record(row.Id, actor.Mark, one);
        return new Done();
    }, stop);
}

/// <summary>The plan of documents was changed.</summary>
/// <param name="Documents">How many it has.</param>
internal sealed record PlanChanged(int Documents) : Event;

/// <summary>A planned document came.</summary>
/// <param name="Place">Its place in the plan, from 1.</param>
/// <param name="Language">In which language.</param>
internal sealed record DocumentDelivered(int Place, string Language) : Event;
