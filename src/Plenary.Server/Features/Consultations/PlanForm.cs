using System.Globalization;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;

namespace Plenary.Server.Features.Consultations;

/// <summary>The plan of documents, as typed.</summary>
public sealed class PlanForm
{
    /// <summary>Rows for what may still be added.</summary>
    private const int Spare = 2;

    /// <summary>The plan that the office had before its eyes (<see cref="ChangePlan.MarkOf"/>).</summary>
    public string? Was { get; set; }

    public List<PlanFields> Rows { get; set; } = [];

    internal static PlanForm Of(ConsultationRow row) => new()
    {
        Was = ChangePlan.MarkOf(row),
        Rows = [.. row.Plan.Select(p => new PlanFields
        {
            Name = p.Name, From = p.From, Languages = string.Join(", ", p.Languages), Before = p.At is null ? p.Before : null,
            Days = p.At is null ? p.Days.ToString(CultureInfo.InvariantCulture) : null, By = PhaseFields.Typed(p.At, p.At?.Zone), Zone = p.At?.Zone,
        })],
    };

    internal void AddSpareRows() => Rows = [.. Rows.Where(r => !r.Empty), .. Enumerable.Range(0, Spare).Select(_ => new PlanFields())];

    /// <summary>The plan as read, with what could not be.</summary>
    internal (IReadOnlyList<PlannedRow> Plan, IReadOnlyList<Refusal> Unread) Read(ConsultationRow of)
    {
        var unread = new List<Refusal>();
        var plan = Rows.Where(r => !r.Empty).Select((r, i) => r.Read(i + 1, of.Zone, unread)).ToList();
        return (plan, unread);
    }
}

/// <summary>One document of it: due by a date of its own, or some days before a phase opens.</summary>
public sealed class PlanFields
{
    public string? Name { get; set; }

    public string? From { get; set; }

    public string? Languages { get; set; }

    public string? Days { get; set; }

    public string? Before { get; set; }

    public string? By { get; set; }

    /// <summary>The zone of the date, where it is not the consultation's.</summary>
    public string? Zone { get; set; }

    internal bool Empty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(By);

    internal PlannedRow Read(int place, string zone, List<Refusal> unread)
    {
        var name = Name?.Trim() ?? "";
        var cited = name.Length > 0 ? name : place.ToString(CultureInfo.InvariantCulture);
        Deadline? at = null;
        if (ConveneForm.Filled(By) is { } by)
        {
            var read = PhaseFields.Read(by, new TimeSpan(23, 59, 0), ConveneForm.Filled(Zone) ?? zone, cited);
            if (read.Ok) at = read.Value;
            else unread.AddRange(read.Refusals);
        }
        else if (ConveneForm.Filled(Before) is null) unread.Add(new("planDueMissing", cited));
        var languages = (Languages ?? "").Split([',', ' ', ';', '\n', '،', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase);
        return new(name, From?.Trim() ?? "", [.. languages], at, at is null ? ConveneForm.Filled(Before) : null, ConveneForm.Whole(Days, -1), new Dictionary<string, DateTimeOffset>());
    }
}

/// <summary>The button that notes a delivery.</summary>
public sealed class DeliveryForm
{
    /// <summary>The language and, after a space, the document.</summary>
    public string? What { get; set; }
}
