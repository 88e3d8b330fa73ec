using System.Globalization;
using Plenary.Core.Compilations;
using Plenary.Core.Contributions;
using Plenary.Documents.Folders;

namespace Plenary.Documents.Tests.Folders;

/// <summary>What a sender wrote lies in some point (contract, section 4), on real contributions.</summary>
public sealed class CoverageTests(ITestOutputHelper output)
{
    [Fact, Trait("slow", "yes")]
    public void At_least_95_of_100_letters_of_every_readable_file_lie_in_the_source_of_some_point()
    {
        using var folder = ConsultationFolder.Read(SharedData.Path("netmundial-2014")).Value!;
        var reader = new ContributionReader(new(folder.Consultation, [], null, [], []));
        var (files, letters, least) = (0, 0L, 1d);
        var covered = 0L;
        foreach (var received in folder.Contributions)
        {
            var contribution = new Contribution { Number = received.Number, Files = [.. received.Files.Select(f => f.Read())] };
            var points = reader.Read(contribution).Points;
            foreach (var file in contribution.Files.SelectMany(Within).Where(f => f.Error is null && f.Changes.Count == 0))
            {
                var (all, found) = Count(file, points);
                if (all == 0) continue;
                files++;
                letters += all;
                covered += found;
                least = Math.Min(least, (double)found / all);
                Assert.True(found >= .95 * all, string.Create(CultureInfo.InvariantCulture, $"{file.File}: {found} of {all} letters"));
            }
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} files, {letters} letters, {(double)covered / letters:0.0000} covered, the least {least:0.0000}"));
        Assert.True(files > 100);
    }

    private static IEnumerable<Reading> Within(Reading file) => [file, .. (file.Mail?.Attachments ?? []).SelectMany(Within)];

    /// <summary>The letters of the body, signature, disclaimer and quotation left out, and those that a source holds.</summary>
    private static (int All, int Found) Count(Reading file, IReadOnlyList<Point> points)
    {
        var sources = points.SelectMany(p => p.Also.Append(p.Source)).Where(s => s.File == file.File).ToLookup(s => s.Block);
        var left = (file.Mail?.Parts ?? []).Where(p => p.Kind != MailPartKind.Reply).SelectMany(p => Enumerable.Range(p.FirstBlock, p.BlockCount)).ToHashSet();
        var (all, found) = (0, 0);
        foreach (var block in file.Blocks.Where(b => b.Kind is not (BlockKind.Header or BlockKind.Footer) && !left.Contains(b.Index)))
            for (var i = 0; i < block.Text.Length; i++)
            {
                if (!char.IsLetter(block.Text[i])) continue;
                all++;
                if (sources[block.Index].Any(s => s.Start <= i && i < s.End)) found++;
            }
        return (all, found);
    }
}
