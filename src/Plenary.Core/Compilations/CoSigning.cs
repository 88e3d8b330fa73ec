using Plenary.Core.Shared;

namespace Plenary.Core.Compilations;

/// <summary>Somebody who put a name under another's contribution instead of copying it.</summary>
/// <param name="Contribution">The number of the contribution signed.</param>
/// <param name="Name">The organisation or the person.</param>
/// <param name="Kind">The kind of stakeholder, or null.</param>
public sealed record CoSigner(int Contribution, string Name, string? Kind);

/// <summary>Counts those who signed among the sponsors of what they signed.</summary>
public static class CoSigning
{
    /// <summary>Every group with the co-signers of its contributions after its own sponsors: in the order of the contributions, then of the signatures.
    /// A name that stands there already, in whatever spelling, is not put there twice. Positions count contributions and stay as they are.
    /// Linear in groups, sponsors and signatures.</summary>
    /// <param name="compilation">What was compiled.</param>
    /// <param name="signers">In the order in which they signed; those of contributions that are not compiled are left out.</param>
    public static Compilation Add(Compilation compilation, IReadOnlyList<CoSigner> signers)
    {
        if (signers.Count == 0) return compilation;
        var of = signers.ToLookup(s => s.Contribution);
        return compilation with { Groups = [.. compilation.Groups.Select(g => With(g, of))] };
    }

    private static Group With(Group group, ILookup<int, CoSigner> of)
    {
        var numbers = group.Sponsors.Select(s => s.Contribution).Distinct().Order().ToList();
        if (!numbers.Exists(of.Contains)) return group;
        var named = group.Sponsors.Select(s => Folding.Key(s.Name)).ToHashSet(StringComparer.Ordinal);
        var more = numbers.SelectMany(n => of[n]).Where(s => named.Add(Folding.Key(s.Name))).Select(s => new Sponsor(s.Name, s.Kind, s.Contribution));
        return group with { Sponsors = [.. group.Sponsors, .. more] };
    }
}
