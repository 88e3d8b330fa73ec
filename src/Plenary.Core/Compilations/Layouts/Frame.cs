using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Compilations.Layouts;

/// <summary>What stands at the head of every layout, the counts above all; and what its end says of files and of how it was made.</summary>
public static class Frame
{
    /// <summary>What this is, how to read it, and the counts.</summary>
    public static IEnumerable<SheetBlock> Head(Phrasing say, LayoutKind kind)
    {
        foreach (var line in Intro(say))
            yield return Lead(line);
        yield return Lead(say.Say(LeadKeys[(int)kind]));
        foreach (var line in Counts(say))
            yield return Lead(line);
    }

    /// <summary>The consultation and the version of its text.</summary>
    public static IEnumerable<string> Intro(Phrasing say)
    {
        var compilation = say.Apparatus.Compilation;
        yield return compilation.Text is { } text
            ? say.Say("layout.head.version", compilation.Consultation.Title, Phrasing.Number(text.Version))
            : say.Say("layout.head.questions");
        if (compilation.Consultation.Scope is { } scope)
            yield return scope;
        if (compilation.Note is { } note)
            yield return note;
    }

    /// <summary>received = compiled + unreadable, and where they come from.</summary>
    public static IEnumerable<string> Counts(Phrasing say)
    {
        var totals = say.Apparatus.Totals;
        yield return say.Say("layout.head.totals", Phrasing.Number(totals.Received), Phrasing.Number(totals.Compiled),
            Phrasing.Number(totals.Unreadable), Phrasing.Number(totals.Points));
        if (totals.ByKind.Count > 0)
            yield return say.Say("layout.head.byKind", string.Join(" · ", say.Apparatus.KindsInUse.Where(totals.ByKind.ContainsKey)
                .Select(k => say.Say("layout.count", say.Kind(k), Phrasing.Number(totals.ByKind[k])))));
        if (totals.ByRegion.Count > 0)
            yield return say.Say("layout.head.byRegion", string.Join(" · ", totals.ByRegion.OrderBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => say.Say("layout.count", say.Region(r.Key), Phrasing.Number(r.Value)))));
    }

    /// <summary>A file that could not be read, whose it is, and why.</summary>
    public static string Unreadable(Phrasing say, CompilationError error)
    {
        var sender = error.Contribution is { } number ? say.Apparatus.Contribution(number).Sponsor : error.Organisation ?? error.Person;
        var what = string.Join(", ", new[] { error.Contribution is { } c ? "C" + Phrasing.Number(c) : null, sender, say.Place(error) }
            .OfType<string>().Distinct(StringComparer.Ordinal));
        var reason = say.Reason(error.Refusal);
        return what.Length == 0 ? reason : say.Say("layout.because", what, reason);
    }

    /// <summary>How it was made, so that anybody can make it again and compare.</summary>
    public static IEnumerable<string> Method(Phrasing say)
    {
        var compilation = say.Apparatus.Compilation;
        if (compilation.Text is { } text)
            yield return say.Say("layout.compiled.text", Phrasing.Number(text.Version), Fingerprint(text));
        yield return say.Say("layout.compiled.record", Fingerprint(compilation.Contributions));
        yield return say.Say("layout.compiled.how");
    }

    /// <summary>When it was received: the day and the minute in UTC.</summary>
    public static string Received(Contribution contribution) =>
        contribution.Received?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + (contribution.Received is null ? "—" : " UTC");

    /// <summary>SHA-256 of the text: its paragraphs in the working language, each ended by a line feed, in UTF-8.</summary>
    public static string Fingerprint(TextVersion text) => Sha256(text.Paragraphs.Select(p => p.Text));

    /// <summary>SHA-256 of the record: the SHA-256 of each file received, each ended by a line feed, in the order of the contributions.</summary>
    public static string Fingerprint(IReadOnlyList<Contribution> contributions) =>
        Sha256(contributions.SelectMany(c => c.Files).Select(f => f.Sha256));

    private static string Sha256(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static SheetParagraph Lead(string line) => new(SheetRole.Lead, [new(line)]);

    private static readonly string[] LeadKeys =
        ["layout.lead.A", "layout.lead.B", "layout.lead.C", "layout.lead.D", "layout.lead.E", "layout.lead.F"];
}
