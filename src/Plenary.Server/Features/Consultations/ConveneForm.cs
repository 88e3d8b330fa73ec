using System.Globalization;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Core.Stakeholders;

namespace Plenary.Server.Features.Consultations;

/// <summary>The form by which a consultation is created and edited, as it was typed. Reading it and refusing it leaves every letter as it is.</summary>
public sealed class ConveneForm
{
    /// <summary>Rows for what may still be added: a form without script has them ready.</summary>
    private const int Spare = 2;

    /// <summary>The state that the convener had before his eyes (<see cref="Convening.Written"/>); empty for a new one.</summary>
    public string? Was { get; set; }

    /// <summary><c>check</c> to be told what stands against it, anything else to save it.</summary>
    public string? Step { get; set; }

    public string? Title { get; set; }

    public string? Slug { get; set; }

    public string? Scope { get; set; }

    public string? Chair { get; set; }

    public string? Decision { get; set; }

    /// <summary>Tags, apart by commas or spaces; the first is the working language.</summary>
    public string? Languages { get; set; } = "en";

    public string? Zone { get; set; } = "Etc/UTC";

    /// <summary>One a line.</summary>
    public string? Kinds { get; set; } = Lines(Core.Stakeholders.Kinds.Defaults);

    /// <summary>See <see cref="QuestionLines"/>.</summary>
    public string? Questions { get; set; }

    public List<PhaseFields> Phases { get; set => field = value ?? []; } = [];

    public string? NoticeDays { get; set; } = "0";

    public string? GraceHours { get; set; } = "0";

    public string? Rules { get; set; }

    public bool ReviewFirst { get; set; }

    /// <summary>One a line.</summary>
    public string? AnswerWords { get; set; } = Lines(Answering.DefaultWords);

    public bool AnswersAreCondition { get; set; }

    public List<BasisFields> Basis { get; set => field = value ?? []; } = [];

    internal static ConveneForm Of(Convening of, Func<BasisDocument, string> seal)
    {
        var core = of.Consultation;
        return new()
        {
            Was = of.Written(), Title = core.Title, Slug = core.Slug, Scope = core.Scope, Chair = core.Chair, Decision = core.Decision, Languages = string.Join(", ", core.Languages),
            Zone = core.Zone, Kinds = Lines(core.Kinds), Questions = QuestionLines.Write(core.Questions, core.Languages.FirstOrDefault() ?? "en"),
            Phases = [.. core.Phases.Select(PhaseFields.Of)], NoticeDays = Number(of.NoticeDays), GraceHours = Number(of.GraceHours), Rules = of.Rules,
            ReviewFirst = of.ReviewFirst, AnswerWords = Lines(of.AnswerWords), AnswersAreCondition = of.AnswersAreCondition,
            Basis = [.. of.Basis.Select(b => new BasisFields { Name = b.Name, Link = b.Link, FileName = b.File, Sealed = seal(b) })],
        };
    }

    /// <summary>What was typed, read; with everything that cannot be read.</summary>
    /// <param name="basis">The basis documents, whose files the page has kept.</param>
    internal (Convening Convening, IReadOnlyList<Refusal> Unread) Read(IReadOnlyList<BasisDocument> basis)
    {
        var unread = new List<Refusal>();
        var languages = (Languages ?? "").Split([',', ' ', ';', '\n', '\t', '\r', '،', '、'], StringSplitOptions.RemoveEmptyEntries);
        var zone = Filled(Zone) ?? "Etc/UTC";
        var phases = new List<Phase>();
        foreach (var fields in Phases.Where(p => !p.Empty)) phases.Add(fields.Read(phases.Count + 1, zone, unread));
        return (new()
        {
            Consultation = new()
            {
                Title = Title?.Trim() ?? "", Slug = Filled(Slug), Scope = Filled(Scope), Chair = Filled(Chair), Decision = Filled(Decision), Languages = languages, Zone = zone,
                Kinds = Items(Kinds), Questions = QuestionLines.Read(Questions, languages.FirstOrDefault() ?? "en"), Phases = phases,
            },
            Rules = Filled(Rules), NoticeDays = Whole(NoticeDays, -1), GraceHours = Whole(GraceHours, -1), ReviewFirst = ReviewFirst, AnswerWords = Items(AnswerWords),
            AnswersAreCondition = AnswersAreCondition, Basis = basis,
        }, unread);
    }

    /// <summary>Rows to draw: those filled in, and two empty ones.</summary>
    internal void AddSpareRows()
    {
        Phases = [.. Phases.Where(p => !p.Empty), .. Enumerable.Range(0, Spare).Select(_ => new PhaseFields())];
        Basis = [.. Basis.Where(b => !b.Empty), .. Enumerable.Range(0, Spare).Select(_ => new BasisFields())];
    }

    /// <summary>One field as a person reads it, to see what somebody else made of it.</summary>
    internal string Text(ConveningField field) => (field switch
    {
        ConveningField.Title => Title,
        ConveningField.Slug => Slug,
        ConveningField.Scope => Scope,
        ConveningField.Chair => Chair,
        ConveningField.Decision => Decision,
        ConveningField.Languages => Languages,
        ConveningField.Zone => Zone,
        ConveningField.Kinds => Kinds,
        ConveningField.Questions => Questions,
        ConveningField.Phases => Lines([.. Phases.Select(p => $"{p.Name}: {p.Opens} – {p.Closes} ({p.Zone})")]),
        ConveningField.Notice => NoticeDays,
        ConveningField.Grace => GraceHours,
        ConveningField.Rules => Rules,
        ConveningField.Review => ReviewFirst ? "✓" : "–",
        ConveningField.Answers => AnswerWords + (AnswersAreCondition ? "\n✓" : ""),
        _ => Lines([.. Basis.Select(b => $"{b.Name}: {b.Link ?? b.FileName}")]),
    }) ?? "–";

    internal static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim().ReplaceLineEndings("\n");

    internal static IReadOnlyList<string> Items(string? lines) => (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static string Lines(IReadOnlyList<string> items) => string.Join('\n', items);

    /// <summary>A whole number; nothing typed is 0, and what is no number is one that the rules refuse.</summary>
    internal static int Whole(string? typed, int wrong) =>
        Filled(typed) is not { } number ? 0 : int.TryParse(number, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : wrong;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A phase, as typed: local times, and the zone of both where it is not the consultation's.</summary>
public sealed class PhaseFields
{
    public string? Name { get; set; }

    public string? Opens { get; set; }

    public string? Closes { get; set; }

    public string? Zone { get; set; }

    internal bool Empty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Opens) && string.IsNullOrWhiteSpace(Closes);

    internal static PhaseFields Of(Phase phase)
    {
        var zone = phase.Closes?.Zone ?? phase.Opens?.Zone;
        return new() { Name = phase.Name, Opens = Typed(phase.Opens, zone), Closes = Typed(phase.Closes, zone), Zone = zone };
    }

    internal Phase Read(int place, string zoneOfAll, List<Refusal> unread)
    {
        var zone = ConveneForm.Filled(Zone) ?? zoneOfAll;
        var name = Name?.Trim() ?? "";
        // A bare date opens at 00:00 and closes at 23:59, as in consultation.yaml.
        return new(name, At(Opens, TimeSpan.Zero), At(Closes, new TimeSpan(23, 59, 0)));

        Deadline? At(string? typed, TimeSpan timeOfDay)
        {
            if (string.IsNullOrWhiteSpace(typed)) return null;
            var read = Read(typed, timeOfDay, zone, name.Length > 0 ? name : place.ToString(CultureInfo.InvariantCulture));
            foreach (var refusal in read.Refusals.Where(r => !unread.Contains(r))) unread.Add(refusal);
            return read.Value;
        }
    }

    /// <summary>A local time as a field of a form sends it.</summary>
    internal static Result<Deadline> Read(string typed, TimeSpan timeOfDay, string zone, string of)
    {
        if (!Moments.TryRead(typed, out var moment) || moment.Instant is not null) return new Refusal("dateUnread", of, typed);
        return Zones.At(moment.HasTime ? moment.Local : moment.Local + timeOfDay, zone);
    }

    /// <summary>As a field of a form holds it, by the clock of a zone.</summary>
    internal static string? Typed(Deadline? deadline, string? zone)
    {
        if (deadline is null) return null;
        var local = zone == deadline.Zone || zone is null ? deadline.Local : Zones.Local(deadline.Instant, zone) is { Ok: true } there ? there.Value : deadline.Local;
        return local.ToString(local.TimeOfDay.Ticks % TimeSpan.TicksPerMinute == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }
}

/// <summary>A basis document, as typed: a link, or a file that is kept under the seal of this server.</summary>
public sealed class BasisFields
{
    public string? Name { get; set; }

    public string? Link { get; set; }

    public IFormFile? File { get; set; }

    /// <summary>The name of the file that is kept already.</summary>
    public string? FileName { get; set; }

    /// <summary>Hash, name and time of what is kept, sealed: a hash that could be typed would open every kept file to whoever knows it.</summary>
    public string? Sealed { get; set; }

    /// <summary>A row whose name and link were emptied is taken away, with what was kept of it.</summary>
    internal bool Empty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Link) && File is null or { Length: 0 };
}
