using Plenary.Core.Consultations;

namespace Plenary.Server.Features.Consultations;

/// <summary>A document of the plan as it is stored, with what was delivered of it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="From">Who delivers it.</param>
/// <param name="Languages">Each is due by itself.</param>
/// <param name="At">By when; null where it is due some days before a phase.</param>
/// <param name="Before">The phase before whose opening it is due, or a date; null where it has a date of its own.</param>
/// <param name="Days">How many days before.</param>
/// <param name="Delivered">When each language was delivered.</param>
public sealed record PlannedRow(string Name, string From, IReadOnlyList<string> Languages, Deadline? At, string? Before, int Days, IReadOnlyDictionary<string, DateTimeOffset> Delivered)
{
    internal PlannedDocument ToCore() => new(Name, From, Languages, At is not null ? new DueAt(At) : new DueBefore(Before ?? "", Days));

    internal IEnumerable<Delivery> Deliveries => Delivered.Select(d => new Delivery(Name, d.Key, d.Value));
}

/// <summary>A phase that was extended: what the event tells by numbers, in words.</summary>
/// <param name="Number">From 1; the event has it.</param>
/// <param name="Phase">Its name.</param>
/// <param name="Old">The deadline that no longer holds.</param>
/// <param name="New">The one that does.</param>
/// <param name="Reason">As it was announced.</param>
/// <param name="At">When.</param>
public sealed record ExtendedPhase(int Number, string Phase, Deadline Old, Deadline New, string Reason, DateTimeOffset At);
