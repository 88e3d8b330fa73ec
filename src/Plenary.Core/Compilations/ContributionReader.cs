using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Contributions.Forms;
using Plenary.Core.Contributions.Segmenting;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Comparing;
using Plenary.Core.Texts.References;
using Plenary.Core.Texts.Versions;

namespace Plenary.Core.Compilations;

/// <summary>Reads one contribution into points: an edited copy of the text by its changes and margin comments, everything else as free text.
/// Built once for a compilation, or kept by a server for as long as the text stays the same; threads may share it.</summary>
public sealed class ContributionReader
{
    private readonly PreparedText? _text;
    private readonly IReadOnlyList<PreparedText> _versions;
    private readonly PlaceFinder _places;
    private readonly bool _twoStates;

    /// <summary>Prepares every version of the text; linear in them.</summary>
    /// <param name="input">The consultation and its text; the contributions in it are not looked at.</param>
    public ContributionReader(CompilerInput input)
    {
        _versions = [.. input.Versions.Select(PreparedText.Of)];
        _text = _versions.FirstOrDefault(v => v.Version == input.Text);
        _places = PlaceFinder.Of(input.Text, input.Consultation.Questions);
        _twoStates = input.TwoStates;
    }

    /// <summary>What a contribution says, placed as its author placed it or as a suggestion. Unreadable files give no points.</summary>
    public ContributionPoints Read(Contribution contribution)
    {
        var points = new List<Point>();
        // The language is that of what it says itself: a copy of the text beside a letter is mostly not its author's.
        var own = new List<(string Language, int Letters)>();
        int? basedOn = null;
        foreach (var file in contribution.Files.SelectMany(WithAttachments).Where(f => f.Error is null))
        {
            var (found, version) = OfFile(contribution, file);
            Number(contribution.Number, found, points);
            if (file.Language?.Tag is { } tag) own.Add((tag, found.Sum(p => p.Text?.Length ?? 0)));
            if (version is { } older && older != _text?.Version.Version) basedOn ??= older;
        }
        return new(contribution with
        {
            BasedOn = contribution.BasedOn ?? basedOn,
            Language = contribution.Language ?? own.GroupBy(o => o.Language, StringComparer.Ordinal).MaxBy(g => g.Sum(o => o.Letters))?.Key,
        }, points);
    }

    /// <summary>A file and everything attached to it, however deep.</summary>
    internal static IEnumerable<Reading> WithAttachments(Reading reading) =>
        reading.Mail is { } mail ? [reading, .. mail.Attachments.SelectMany(WithAttachments)] : [reading];

    /// <summary>Gives the points their ids, and statements the id of their first point.</summary>
    private static void Number(int contribution, List<Point> found, List<Point> all)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++) ids[found[i].Id] = Compiler.PointId(contribution, all.Count + i + 1);
        foreach (var point in found)
            all.Add(point with { Id = ids[point.Id], Statement = point.Statement is { } s ? ids.GetValueOrDefault(s, s) : null });
    }

    private (List<Point> Points, int? Version) OfFile(Contribution contribution, Reading file)
    {
        if (_text is null) return (Provisional(OfFreeText(contribution, file)), null);
        // A text that is quoted and answered between its lines is no copy of it, though all of it is there.
        if (Interleaved.In(file, _places).Count > 0) return (Provisional(OfFreeText(contribution, file)), null);
        // What is quoted is no change of the text, though it is not the text's: only the sender's own words are compared.
        var quoted = _twoStates ? (IReadOnlySet<int>)new HashSet<int>() : Quotation.In(file);
        // The words of ours that a form quotes to speak of them make no copy of it.
        var forms = FormTable.In(file, _text.Version);
        var (version, compared) = BestVersion(Quotation.Without(FormTable.Without(file, forms), quoted), forms.Count > 0);
        if (_twoStates && forms.Count > 0 && compared.Kind != CopyKind.Free) (forms, (version, compared)) = ([], BestVersion(file));
        if (compared.Kind == CopyKind.Free) return (Provisional(OfFreeText(contribution, file)), null);
        var points = new CopyReader(contribution, file, version.Version, compared).Read();
        var aside = forms.SelectMany(f => f.Blocks).ToHashSet();
        if (compared.Loose.Count + quoted.Count > 0) Loose(PointReader.Read(contribution, file, _places, compared.Loose.Union(quoted).Where(b => !aside.Contains(b)).ToHashSet()));
        if (forms.Count > 0)
        {
            // A form is read as its author left it, like every letter.
            var accepted = AcceptedView.Of(file);
            var blocks = FormTable.In(accepted.View, _text.Version).Where(f => forms.Exists(x => x.Table == f.Table)).SelectMany(f => f.Blocks).ToHashSet();
            Loose(PointReader.Read(contribution, accepted.View, _places, blocks).Select(p => p with { Source = accepted.Back(p.Source), Also = [.. p.Also.Select(accepted.Back)] }));
        }
        if (version == _text) return (Provisional(points), null);
        return (Provisional([.. points.Select(p => p with { Anchor = Carried(p.Anchor, version) })]), version.Version.Version);

        void Loose(IEnumerable<Point> read)
        {
            var kind = points.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            points.AddRange(read.Select(p => p with { Id = "loose" + kind + p.Id, Statement = p.Statement is null ? null : "loose" + kind + p.Statement }).ToList());
        }
    }

    private Anchor Carried(Anchor anchor, PreparedText from) =>
        anchor.To is AnchorTo.Paragraph or AnchorTo.Range or AnchorTo.Gap ? Carrier.Carry(anchor, from, _text!) : anchor;

    /// <summary>The version that it was written on: the one it shares most with; of equals the one compiled, then the latest.</summary>
    private (PreparedText Version, ComparedReading Compared) BestVersion(Reading file, bool hasForm = false)
    {
        if (_twoStates) return (_text!, hasForm ? Comparison.Compare(_text!, file) : Comparison.CompareToTheLetter(_text!, file));
        var best = (Version: _text!, Compared: Comparison.Compare(_text!, file));
        if (best.Compared.Kind == CopyKind.Free && _versions.Count == 1) return best;
        foreach (var version in _versions.Reverse())
        {
            if (version == _text || IsExact(best.Compared)) continue;
            var compared = Comparison.Compare(version, file);
            if (compared.Kind != CopyKind.Free && Fit(compared) > Fit(best.Compared) + 1e-9) best = (version, compared);
        }
        return best;
    }

    /// <summary>Edits that nobody tracked speak against a version: on the right one there are fewest.</summary>
    private static double Fit(ComparedReading compared) =>
        compared.Share + compared.Own - .02 * compared.Edits.Count(e => !e.Tracked);

    private static bool IsExact(ComparedReading compared) => compared.Share >= 1 && compared.Edits.All(e => e.Tracked);

    /// <summary>Free text is read as its author left it; what is found leads back to the file as received.</summary>
    private List<Point> OfFreeText(Contribution contribution, Reading file)
    {
        var accepted = AcceptedView.Of(file);
        var points = PointReader.Read(contribution, accepted.View, _places)
            .Select(p => p with { Source = accepted.Back(p.Source), Also = [.. p.Also.Select(accepted.Back)] }).ToList();
        foreach (var comment in file.Comments)
            points.Add(PointReader.OfComment(contribution, file, comment, Anchor.None) with { Id = "margin" + points.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        return points;
    }

    /// <summary>Ids that are unique within one file, until the contribution's own numbering.</summary>
    private static List<Point> Provisional(List<Point> points)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < points.Count; i++)
            if (points[i].Id.Length == 0 || !taken.Add(points[i].Id))
                points[i] = points[i] with { Id = "~" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        return points;
    }
}
