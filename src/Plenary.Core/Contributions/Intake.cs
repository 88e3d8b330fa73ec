using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Core.Stakeholders;

namespace Plenary.Core.Contributions;

/// <summary>Makes a contribution of its files and of what is known of its sender. What the row of the table says wins over what the file says
/// ("Organization: …"), and that over what a machine wrote into it (mail headers, a Word author: claims, never identities). Both are kept: the files stay as they were read.</summary>
public static class Intake
{
    /// <summary>A contribution of a consultation.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="files">The letter first, then its attachments; at least one.</param>
    /// <param name="row">What the table says, by column name; empty values are as if absent.</param>
    /// <param name="received">When it was received as the table says; null for the mail's own date.</param>
    /// <param name="consultation">Gives the kinds and the deadline.</param>
    public static Contribution Of(int number, IReadOnlyList<Reading> files, IReadOnlyDictionary<string, string> row, DateTimeOffset? received,
        Consultation consultation)
    {
        string? Fact(string name) => Filled(row, name) ?? files.Select(f => Filled(f.Declared, name)).FirstOrDefault(v => v is not null);
        var kinds = consultation.Kinds.Count > 0 ? consultation.Kinds : Kinds.Defaults;
        var kind = Fact("kind");
        var country = Fact("country");
        var organisation = Fact("organisation");
        var at = received ?? files[0].Mail?.Date;
        var onBehalfOf = Several(Fact("on_behalf_of"));
        return new()
        {
            Number = number,
            Files = files,
            Organisation = organisation,
            Person = Fact("person") ?? (organisation is null || files[0].Mail is not null ? Claimed(files) : null),
            Kind = kind is null ? null : kinds.FirstOrDefault(k => string.Equals(k, kind, StringComparison.OrdinalIgnoreCase)) ?? kind,
            Country = country,
            Region = Filled(row, "region") ?? files.Select(f => Regions.Of(Filled(f.Declared, "region"))).FirstOrDefault(r => r is not null) ?? Regions.Of(country),
            Capacity = CapacityOf(Fact("capacity"), organisation, onBehalfOf),
            OnBehalfOf = onBehalfOf,
            Language = Fact("language"),
            Received = at,
            Late = Lateness.IsLate(consultation, at),
            Questions = Several(Fact("question")),
            Title = Fact("title") ?? files[0].Mail?.Subject ?? files[0].Title,
        };
    }

    /// <summary>A contribution without a consultation: who sent it is what the file says, else <paramref name="author"/>, else the file's name.</summary>
    public static Contribution OfFile(int number, Reading file, string? author) =>
        Of(number, [file], author is null ? NoRow : new Dictionary<string, string> { ["person"] = author }, null, Nothing);

    private static readonly IReadOnlyDictionary<string, string> NoRow = new Dictionary<string, string>();
    private static readonly Consultation Nothing = new() { Title = "" };

    private static string? Filled(IReadOnlyDictionary<string, string> facts, string name) =>
        facts.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>Several values in one column stand apart by semicolons (contract, section 2).</summary>
    private static IReadOnlyList<string> Several(string? value) =>
        value?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string? Claimed(IReadOnlyList<Reading> files)
    {
        var name = files[0].Mail?.From is { } from ? NameIn(from) : files[0].Author;
        return string.IsNullOrWhiteSpace(name) ? null : name.Trim();
    }

    /// <summary>The name of "Name &lt;address&gt;"; never the address, which no public page shows.</summary>
    private static string? NameIn(string from)
    {
        var open = from.IndexOf('<', StringComparison.Ordinal);
        var name = (open >= 0 ? from[..open] : from).Trim().Trim('"');
        return name.Contains('@', StringComparison.Ordinal) ? null : name;
    }

    private static Capacity? CapacityOf(string? said, string? organisation, IReadOnlyList<string> onBehalfOf) => said?.ToLowerInvariant() switch
    {
        "organisation" or "organization" => Capacity.Organisation,
        "group" => Capacity.Group,
        "personal" => Capacity.Personal,
        "chair" => Capacity.Chair,
        _ => onBehalfOf.Count > 0 ? Capacity.Group : organisation is not null ? Capacity.Organisation : null,
    };
}
