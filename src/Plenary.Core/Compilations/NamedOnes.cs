using Plenary.Core.Contributions;
using Plenary.Core.Shared;

namespace Plenary.Core.Compilations;

/// <summary>Finds the contributor that a name means: the name that the common document shows before the other name of the sender, and that before
/// a name that Word wrote beside a change or a comment.</summary>
/// <param name="contributions">All of them.</param>
internal sealed class NamedOnes(IReadOnlyList<Contribution> contributions)
{
    /// <summary>As many names as still can be looked through in one sentence.</summary>
    private const int MostNames = 20;

    /// <summary>What the contributor sent whom <paramref name="name"/> means, in whatever case. Of what an organisation sent in which several people marked
    /// changes, the one named by Word keeps his own marks alone.</summary>
    /// <returns>Refused as <c>nobodyNamed</c> or <c>severalNamed</c> (the name, the names that there are).</returns>
    public Result<IReadOnlyList<Contribution>> Find(string name)
    {
        name = name.Trim();
        bool Is(string? own) => string.Equals(own?.Trim(), name, StringComparison.OrdinalIgnoreCase);
        foreach (var kept in (List<Contribution>[])
            [[.. contributions.Where(c => Is(c.Sponsor))], [.. contributions.Where(c => Is(c.Organisation) || Is(c.Person))], [.. contributions.Where(c => Authors(c).Any(Is))]])
        {
            if (kept.Count == 0) continue;
            var sponsors = Apart(kept.Select(c => c.Sponsor));
            if (sponsors.Count > 1) return new Refusal("severalNamed", name, Listed(sponsors));
            var own = kept.Exists(c => Is(c.Sponsor) || Is(c.Person) || Is(c.Organisation));
            return own ? kept : kept.ConvertAll(c => c with { Files = [.. c.Files.Select(f => MarkedBy(f, Is))] });
        }
        var names = Apart(contributions.Select(c => c.Sponsor).Concat(contributions.SelectMany(c => Authors(c).Prepend(c.Person))).OfType<string>());
        var near = Nearest.Of(name, names);
        // What was probably meant comes first, so that it is among those named: one mistyped, then those of which a part was written.
        return new Refusal("nobodyNamed", name, Listed([.. names.OrderBy(n => n == near ? 0 : n.Contains(name, StringComparison.OrdinalIgnoreCase) ? 1 : 2)]));
    }

    private static IEnumerable<string> Authors(Contribution contribution) => contribution.Files.SelectMany(ContributionReader.WithAttachments).SelectMany(f => f.MarkAuthors);

    private static Reading MarkedBy(Reading file, Func<string?, bool> author) => file.MarkedBy(author) with
    {
        Mail = file.Mail is { } mail ? mail with { Attachments = [.. mail.Attachments.Select(a => MarkedBy(a, author))] } : null,
    };

    private static List<string> Apart(IEnumerable<string> names) => [.. names.Select(n => n.Trim()).Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count == 0 ? "…" : string.Join("; ", names.Take(MostNames)) + (names.Count > MostNames ? "; …" : "");
}
