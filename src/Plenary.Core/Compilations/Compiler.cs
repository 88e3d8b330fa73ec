using System.Globalization;
using Plenary.Core.Compilations.Campaigns;
using Plenary.Core.Compilations.Grouping;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Texts;

namespace Plenary.Core.Compilations;

/// <summary>What is compiled.</summary>
/// <param name="Consultation">What was consulted on.</param>
/// <param name="Versions">Every version of the text with its lineage numbered, the oldest first; empty for questions only.</param>
/// <param name="Text">The version that the common document is of; one of <paramref name="Versions"/>, or null.</param>
/// <param name="Contributions">By number.</param>
/// <param name="Errors">What could not be read or used before this.</param>
/// <param name="TwoStates">Whether what came in is another state of the text and no contribution on it: then all of it is compared, to the letter.</param>
public sealed record CompilerInput(Consultation Consultation, IReadOnlyList<TextVersion> Versions, TextVersion? Text,
    IReadOnlyList<Contribution> Contributions, IReadOnlyList<CompilationError> Errors, bool TwoStates = false)
{
    /// <summary>The same with what one sponsor sent and nothing else, under the numbers it has among all; what belongs to no contribution stays.
    /// Within one file nobody contests his own words, so that the redline of it, accepted, is exactly what that file says; two files of one sender may exclude each other.</summary>
    /// <param name="name">The organisation, the person or the file that it is sponsored under, or an author that Word names in it; in whatever case.</param>
    /// <returns>Refused as <c>nobodyNamed</c> or <c>severalNamed</c> where nobody has that name, or several contributors have.</returns>
    public Result<CompilerInput> Only(string name)
    {
        var found = new NamedOnes(Contributions).Find(name);
        if (!found.Ok) return Result<CompilerInput>.Refused(found.Refusals);
        var kept = found.Value;
        return this with { Contributions = kept, Errors = [.. Errors.Where(e => e.Contribution is null || kept.Any(c => c.Number == e.Contribution))] };
    }
}

/// <summary>Many voices in, one common document out: a pure function (I4).</summary>
public static class Compiler
{
    /// <summary>Reads every contribution into points, groups them and counts. Contributions are read side by side, since each is read
    /// for itself; the result does not depend on how. Cost grows linearly with the contributions.</summary>
    /// <param name="input">What is compiled.</param>
    /// <param name="read">Hears of every contribution read, from any thread.</param>
    /// <param name="stop">Ends the work with an exception.</param>
    public static Compilation Compile(CompilerInput input, Action? read = null, CancellationToken stop = default)
    {
        var reader = new ContributionReader(input);
        var results = new ContributionPoints[input.Contributions.Count];
        Parallel.For(0, results.Length, new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            results[i] = reader.Read(input.Contributions[i]);
            read?.Invoke();
        });

        return Assemble(input, results);
    }

    /// <summary>Groups and counts contributions whose points are known already: read before, and perhaps placed since by a person.</summary>
    /// <param name="input">The consultation and its text; the contributions in it are not looked at.</param>
    /// <param name="read">Each contribution with its points, anchored in the text that is compiled.</param>
    /// <param name="merges">Points that persons found to say the same.</param>
    public static Compilation Assemble(CompilerInput input, IReadOnlyList<ContributionPoints> read, IReadOnlyList<Merge>? merges = null)
    {
        var contributions = read.Select(r => r.Contribution).ToList();
        var grouped = Grouper.Group([.. read.SelectMany(r => r.Points)], contributions, input.Text);
        if (merges is { Count: > 0 }) grouped = Merging.Join(grouped, merges);
        var tallier = new Tallier(grouped.Groups, contributions, input.Text, input.Consultation.Questions);
        return new()
        {
            Consultation = input.Consultation,
            Text = input.Text,
            Contributions = contributions,
            Points = grouped.Points,
            Groups = grouped.Groups,
            ByParagraph = tallier.ByParagraph(),
            ByQuestion = tallier.ByQuestion(),
            Unplaced = [.. grouped.Points.Where(p => p.Anchor.To == AnchorTo.None).Select(p => p.Id)],
            Campaigns = CampaignFinder.Find(grouped.Points),
            Errors = [.. input.Errors, .. contributions.SelectMany(ErrorsOf)],
        };
    }

    private static IEnumerable<CompilationError> ErrorsOf(Contribution contribution) => contribution.Files.SelectMany(f => ErrorsOf(contribution, f, []));

    private static IEnumerable<CompilationError> ErrorsOf(Contribution contribution, Reading file, IReadOnlyList<string> attachedTo)
    {
        if (file.Error is { } why) yield return new(contribution.Number, file.File, contribution.Organisation, contribution.Person, why) { AttachedTo = attachedTo };
        foreach (var attached in file.Mail?.Attachments ?? [])
            foreach (var error in ErrorsOf(contribution, attached, [.. attachedTo, file.File])) yield return error;
    }

    /// <summary>The id of the <paramref name="n"/>th point of a contribution, counted from 1.</summary>
    internal static string PointId(int contribution, int n) => string.Create(CultureInfo.InvariantCulture, $"C{contribution}.{n}");
}

/// <summary>A contribution and what it says.</summary>
/// <param name="Contribution">With what the reading added to it: its language, the version it was written on.</param>
/// <param name="Points">Numbered, in the order in which they are said.</param>
public sealed record ContributionPoints(Contribution Contribution, IReadOnlyList<Point> Points);
