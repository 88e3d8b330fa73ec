using System.Text.Json;
using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Texts;

namespace Plenary.Documents.Json;

/// <summary>Writes the common document as the JSON of <c>plenary compile</c> (contract, section 4).</summary>
public static class CompilationJson
{
    /// <summary>Writes the compilation; UTF-8, the same bytes for the same compilation.</summary>
    /// <param name="compilation">What is written.</param>
    /// <param name="words">The language of the messages.</param>
    /// <param name="to">Is written to and left open.</param>
    public static void Write(Compilation compilation, IWords words, Stream to)
    {
        using var json = new Utf8JsonWriter(to, JsonForm.Options);
        var points = compilation.Points.ToLookup(p => p.Contribution, p => p.Id);
        json.WriteStartObject();
        json.ObjectOrNull("consultation", compilation.Consultation, consultation => ConsultationFields(json, consultation));
        json.ObjectOrNull("text", compilation.Text, text => TextFields(json, text));
        json.List("contributions", compilation.Contributions, c => ContributionFields(json, c, points[c.Number], words));
        json.List("points", compilation.Points, point => PointFields(json, point));
        json.List("groups", compilation.Groups, group => GroupFields(json, group));
        Tallies(json, "byParagraph", "paragraph", compilation.ByParagraph);
        Tallies(json, "byQuestion", "question", compilation.ByQuestion);
        json.Strings("unplaced", compilation.Unplaced);
        json.List("campaigns", compilation.Campaigns, campaign =>
        {
            json.Strings("points", campaign.Points);
            json.WriteNumber("senders", campaign.Senders);
            json.WriteString("template", campaign.Template);
        });
        json.List("errors", compilation.Errors, error =>
        {
            json.NumberOrNull("contribution", error.Contribution);
            json.StringOrNull("file", error.File);
            json.StringOrNull("organisation", error.Organisation);
            json.StringOrNull("person", error.Person);
            json.NoteFields(error.Refusal, words);
        });
        json.ObjectOrNull("totals", Totals.Of(compilation), totals =>
        {
            json.WriteNumber("received", totals.Received);
            json.WriteNumber("compiled", totals.Compiled);
            json.WriteNumber("unreadable", totals.Unreadable);
            json.WriteNumber("points", totals.Points);
            Numbers(json, "byKind", totals.ByKind);
            Numbers(json, "byRegion", totals.ByRegion);
        });
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    private static void ConsultationFields(Utf8JsonWriter json, Consultation consultation)
    {
        json.StringOrNull("title", consultation.Title);
        json.StringOrNull("slug", consultation.Slug);
        json.Strings("languages", consultation.Languages);
        json.StringOrNull("zone", consultation.Zone);
        json.StringOrNull("chair", consultation.Chair);
        json.StringOrNull("scope", consultation.Scope);
        json.StringOrNull("decision", consultation.Decision);
        json.Strings("kinds", consultation.Kinds);
        json.List("questions", consultation.Questions, question =>
        {
            json.StringOrNull("id", question.Id);
            json.StringOrNull("text", question.Text);
            Map(json, "texts", question.Texts);
        });
        json.List("phases", consultation.Phases, phase =>
        {
            json.StringOrNull("name", phase.Name);
            json.InstantOrNull("opens", phase.Opens?.Instant);
            json.InstantOrNull("closes", phase.Closes?.Instant);
        });
    }

    private static void TextFields(Utf8JsonWriter json, TextVersion text)
    {
        json.WriteNumber("version", text.Version);
        json.StringOrNull("title", text.Title);
        json.WriteString("language", text.Language);
        json.List("paragraphs", text.Paragraphs, paragraph =>
        {
            json.StringOrNull("id", paragraph.Id);
            json.StringOrNull("number", paragraph.Number);
            json.WriteString("kind", JsonForm.Name(paragraph.Kind));
            json.WriteNumber("level", paragraph.Level);
            json.StringOrNull("text", paragraph.Text);
            Map(json, "texts", paragraph.Texts);
        });
    }

    private static void ContributionFields(Utf8JsonWriter json, Contribution contribution, IEnumerable<string> points, IWords words)
    {
        json.WriteNumber("number", contribution.Number);
        json.List("files", contribution.Files, file =>
        {
            json.StringOrNull("file", file.File);
            json.StringOrNull("sha256", file.Sha256.Length == 0 ? null : file.Sha256);
            json.ObjectOrNull("error", file.Error, error => json.NoteFields(error, words));
        });
        json.StringOrNull("organisation", contribution.Organisation);
        json.StringOrNull("person", contribution.Person);
        json.StringOrNull("kind", contribution.Kind);
        json.StringOrNull("country", contribution.Country);
        json.StringOrNull("region", contribution.Region);
        json.StringOrNull("capacity", contribution.Capacity is { } capacity ? JsonForm.Name(capacity) : null);
        json.Strings("onBehalfOf", contribution.OnBehalfOf);
        json.StringOrNull("language", contribution.Language);
        json.InstantOrNull("received", contribution.Received);
        json.WriteBoolean("late", contribution.Late);
        json.NumberOrNull("basedOn", contribution.BasedOn);
        json.WriteString("status", contribution.Unreadable ? "unreadable" : "compiled");
        json.StringOrNull("title", contribution.Title);
        json.Strings("points", points);
        json.List("warnings", contribution.Warnings.Concat(contribution.Files.SelectMany(f => f.Warnings)),
            warning => json.NoteFields(warning, words));
    }

    private static void PointFields(Utf8JsonWriter json, Point point)
    {
        json.WriteString("id", point.Id);
        json.WriteNumber("contribution", point.Contribution);
        json.StringOrNull("statement", point.Statement);
        json.WriteString("operation", JsonForm.Name(point.Operation));
        json.ObjectOrNull("anchor", point.Anchor, anchor => AnchorFields(json, anchor));
        json.StringOrNull("text", point.Text);
        json.StringOrNull("reason", point.Reason);
        json.ObjectOrNull("source", point.Source, source => SourceFields(json, source));
        json.List("also", point.Also, source => SourceFields(json, source));
        json.Strings("under", point.Under);
        json.ObjectOrNull("evidence", point.Evidence, evidence =>
        {
            json.WriteString("by", JsonForm.Name(evidence.By));
            json.StringOrNull("detail", evidence.Detail);
            json.Share("confidence", evidence.Confidence);
            json.List("others", evidence.Others, other =>
            {
                json.ObjectOrNull("anchor", other.Anchor, anchor => AnchorFields(json, anchor));
                json.Share("confidence", other.Confidence);
            });
        });
        json.StringOrNull("group", point.Group);
    }

    private static void SourceFields(Utf8JsonWriter json, Source source)
    {
        json.StringOrNull("file", source.File);
        json.WriteNumber("block", source.Block);
        json.WriteNumber("start", source.Start);
        json.WriteNumber("end", source.End);
    }

    private static void AnchorFields(Utf8JsonWriter json, Anchor anchor)
    {
        json.WriteString("to", JsonForm.Name(anchor.To));
        json.StringOrNull("paragraph", anchor.Paragraph);
        json.StringOrNull("through", anchor.Through);
        json.NumberOrNull("start", anchor.Start);
        json.NumberOrNull("end", anchor.End);
        json.StringOrNull("quote", anchor.Quote);
        json.StringOrNull("language", anchor.Language);
        json.StringOrNull("question", anchor.Question);
        json.ObjectOrNull("destination", anchor.Destination, destination => AnchorFields(json, destination));
    }

    private static void GroupFields(Utf8JsonWriter json, Group group)
    {
        json.WriteString("id", group.Id);
        json.WriteString("operation", JsonForm.Name(group.Operation));
        json.ObjectOrNull("anchor", group.Anchor, anchor => AnchorFields(json, anchor));
        json.StringOrNull("text", group.Text);
        json.Strings("points", group.Points);
        json.List("sponsors", group.Sponsors, sponsor =>
        {
            json.StringOrNull("name", sponsor.Name);
            json.StringOrNull("kind", sponsor.Kind);
            json.WriteNumber("contribution", sponsor.Contribution);
        });
        json.Strings("alternatives", group.Alternatives);
        json.List("near", group.Near, near =>
        {
            json.WriteString("group", near.Group);
            json.Share("likeness", near.Likeness);
        });
    }

    private static void Tallies(Utf8JsonWriter json, string name, string at, IReadOnlyList<Tally> tallies) =>
        json.List(name, tallies, tally =>
        {
            json.StringOrNull(at, tally.At);
            json.Strings("groups", tally.Groups);
            Counts(json, "positions", tally.Positions);
            json.ObjectOrNull("byKind", tally.ByKind, kinds =>
            {
                foreach (var (kind, counts) in kinds.OrderBy(k => k.Key, StringComparer.Ordinal)) Counts(json, kind, counts);
            });
        });

    private static void Counts(Utf8JsonWriter json, string name, IReadOnlyDictionary<Operation, int> counts) =>
        json.ObjectOrNull(name, counts, all =>
        {
            foreach (var (operation, n) in all.OrderBy(c => c.Key)) json.WriteNumber(JsonForm.Name(operation), n);
        });

    private static void Numbers(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, int> numbers) =>
        json.ObjectOrNull(name, numbers, all =>
        {
            foreach (var (key, n) in all.OrderBy(k => k.Key, StringComparer.Ordinal)) json.WriteNumber(JsonForm.Whole(key), n);
        });

    private static void Map(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> map) =>
        json.ObjectOrNull(name, map, all =>
        {
            foreach (var (key, value) in all.OrderBy(m => m.Key, StringComparer.Ordinal)) json.StringOrNull(key, value);
        });
}
