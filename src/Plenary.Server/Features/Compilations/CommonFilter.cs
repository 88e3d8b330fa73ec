using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Server.Features.Consultations;

namespace Plenary.Server.Features.Compilations;

/// <summary>Which part of the common document is shown: all that is given must be so. It stands in the address, so that what is seen can be sent to others.</summary>
public sealed record CommonFilter
{
    /// <summary>What is said of points that have no published answer yet.</summary>
    public const string Open = "open";

    /// <summary>A kind of stakeholder.</summary>
    public string? Kind { get; init; }

    /// <summary>A country as senders declare it.</summary>
    public string? Country { get; init; }

    /// <summary>A part of the name of an organisation, a person or a member of a group, in whatever spelling.</summary>
    public string? By { get; init; }

    /// <summary>What is asked for.</summary>
    public Operation? Operation { get; init; }

    /// <summary>What people cite a paragraph by, or a place's own id.</summary>
    public string? At { get; init; }

    /// <summary><see cref="Open"/>, or a word of the published answer.</summary>
    public string? Status { get; init; }

    /// <summary>Whether nothing is left out.</summary>
    public bool Everything => this == new CommonFilter();

    /// <summary>Reads an address; what is empty or unknown asks for nothing.</summary>
    internal static CommonFilter Of(IQueryCollection query) => new()
    {
        Kind = Filled(query["kind"]), Country = Filled(query["country"]), By = Filled(query["by"]), At = Filled(query["at"]), Status = Filled(query["status"]),
        Operation = Enum.TryParse<Operation>(query["operation"], ignoreCase: true, out var operation) && Enum.IsDefined(operation) ? operation : null,
    };

    /// <summary>The layout of a page where none is asked for: the text, or the questions, first. A file for the secretariat's table has its own.</summary>
    internal const LayoutKind OnPage = LayoutKind.C;

    /// <summary>The layout that is asked for, where this document can be had in it.</summary>
    internal static LayoutKind LayoutOf(IQueryCollection query, Compilation of) =>
        Enum.TryParse<LayoutKind>(query["layout"], out var asked) && Enum.IsDefined(asked) && Layout.Refuses(asked, of) is null ? asked : OnPage;

    /// <summary>The part of an address that says it, with what comes before it: "?layout=A&amp;kind=Government", or nothing.</summary>
    internal string Query(LayoutKind? layout = null, int page = 0)
    {
        (string Name, string? Value)[] all =
        [
            ("layout", layout?.ToString()), ("kind", Kind), ("country", Country), ("by", By), ("operation", Operation?.ToString().ToLowerInvariant()), ("at", At), ("status", Status),
            ("page", page > 0 ? Phrasing.Number(page) : null),
        ];
        var said = string.Join('&', all.Where(f => f.Value is not null).Select(f => f.Name + "=" + Uri.EscapeDataString(f.Value!)));
        return said.Length == 0 ? "" : "?" + said;
    }

    /// <summary>The part of a document that it leaves.</summary>
    internal Compilation Apply(Compiled compiled, IWords words)
    {
        if (Everything) return compiled.Compilation;
        var by = By is null ? null : Folding.Key(By);
        var at = At is null ? null : PointsAt(compiled.Apparatus, At.Trim().TrimStart('§', '¶', ' '));
        var part = Selection.Of(compiled.Compilation,
            c => (Kind is null || c.Kind == Kind) && (Country is null || c.Country == Country)
                && (by is null || new[] { c.Organisation, c.Person }.Concat(c.OnBehalfOf).Any(n => n is not null && Folding.Key(n).Contains(by, StringComparison.Ordinal))),
            Operation is null && at is null && Status is null ? null
                : p => (Operation is null || p.Operation == Operation) && (at is null || at.Contains(p.Id)) && (Status is null || Status == StatusOf(compiled, p)),
            null);
        return part with { Note = Note(compiled, part, words) };
    }

    private static string StatusOf(Compiled compiled, Point point) => compiled.Answers.GetValueOrDefault(point.Id)?.Word ?? Open;

    /// <summary>The points at a place: a paragraph with the gap after it by its number or id, any other place by its id.</summary>
    private static HashSet<string> PointsAt(Apparatus apparatus, string at) =>
        [.. apparatus.Places.Where(p => p.Id == at || p.Paragraph is { } of && (of.Id == at || of.Number == at || apparatus.Label(of) == at))
            .SelectMany(p => p.Voices).SelectMany(v => v.Points).Select(p => p.Id)];

    private string Note(Compiled compiled, Compilation part, IWords words)
    {
        var say = new Phrasing(compiled.Apparatus, words);
        (string Key, string? Value)[] all =
        [
            ("common.kind", Kind is { } kind ? say.Kind(kind) : null), ("common.country", Country), ("common.by", By), ("common.operation", Operation is { } op ? say.Operation(op) : null),
            ("common.at", At), ("common.status", Status is null ? null : Said(words, Status)),
        ];
        return words.Say("common.part", Phrasing.Number(part.Points.Count), Phrasing.Number(compiled.Compilation.Points.Count), Phrasing.Number(part.Contributions.Count),
            Phrasing.Number(compiled.Compilation.Contributions.Count), string.Join("; ", all.Where(f => f.Value is not null).Select(f => words.Say("layout.count", words.Say(f.Key), f.Value!))));
    }

    /// <summary>A status in the reader's language.</summary>
    internal static string Said(IWords words, string status) => status == Open ? words.Say("answer.open") : Answering.Say(words, status);

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) || value.Length > 200 ? null : value.Trim();
}
