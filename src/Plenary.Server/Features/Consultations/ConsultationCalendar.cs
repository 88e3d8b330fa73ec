using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Consultations;

/// <summary>The openings and deadlines of a consultation as a calendar to subscribe to (RFC 5545): one event each, known by the same UID for good, whose SEQUENCE
/// rises with every extension, so that a calendar moves what it has (3.8.7.4).</summary>
internal static class ConsultationCalendar
{
    internal static string Write(ConsultationRow of, string root, IWords words)
    {
        var calendar = new Calendar { ProductId = "-//Plenary//Consultations//EN" };
        calendar.AddProperty("X-WR-CALNAME", of.Title);
        foreach (var phase in of.Phases)
        {
            var extensions = of.Extensions.Where(e => e.Phase == phase.Name).ToList();
            if (phase.Opens is { } opens) Add("opens", words.Say("calendar.opens", phase.Name, of.Title), opens, 0, of.Announced ?? of.Created, null);
            if (phase.Closes is { } closes)
                Add("closes", words.Say("calendar.closes", phase.Name, of.Title), closes, extensions.Count, extensions.LastOrDefault()?.At ?? of.Announced ?? of.Created, extensions.LastOrDefault()?.Reason);

            void Add(string what, string summary, Deadline at, int sequence, DateTimeOffset changed, string? reason)
            {
                // Concluded before its time: it is called off rather than forgotten (3.8.1.11).
                var off = of.Concluded < at.Instant;
                calendar.Events.Add(new()
                {
                    Uid = $"{of.Id.Value:N}-{Secrets.HashOf(phase.Name)[..12]}-{what}", DtStart = Instant(at.Instant), DtStamp = Instant(off ? of.Concluded!.Value : changed),
                    Sequence = sequence + (off ? 1 : 0), Status = off ? "CANCELLED" : "CONFIRMED", Summary = summary, Url = new Uri($"{root}/{of.Slug}"),
                    Description = string.Join("\n", new[] { Timelines.When(words, at), reason }.Where(l => l is not null)),
                });
            }
        }
        return Folded(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    /// <summary>Lines of at most 75 octets (3.1): the library counts letters, of which one in Arabic is two octets and one in Chinese three.</summary>
    private static string Folded(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).TrimEnd('\n').Split('\n');
        var folded = new System.Text.StringBuilder(text.Length + 64);
        foreach (var line in lines)
        {
            var octets = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                if (octets + rune.Utf8SequenceLength > 75)
                {
                    folded.Append("\r\n ");
                    octets = 1;
                }
                folded.Append(rune.ToString());
                octets += rune.Utf8SequenceLength;
            }
            folded.Append("\r\n");
        }
        return folded.ToString();
    }

    private static CalDateTime Instant(DateTimeOffset at) => new(at.UtcDateTime);
}
