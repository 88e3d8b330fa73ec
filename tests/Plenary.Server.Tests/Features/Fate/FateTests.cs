using Microsoft.EntityFrameworkCore;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Answers;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Desk;
using Plenary.Server.Features.Fate;
using Plenary.Server.Platform.Security;
using Plenary.Server.Tests.Features.Contributions;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Fate;

public sealed class FateTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_page_of_a_contribution_says_where_each_point_stands_and_how_it_came_there(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        await visitor.ContributeAsync("Herons are wiser.", ("Form.Capacity", "Group"), ("Form.Members", "Reed Union\nOtter Club"));
        server.Clock.Now += TimeSpan.FromDays(2);
        var moved = await server.ActAsync<PlacePoint, Result<Done>>(v => v.HandleAsync(Sending.Slug, "C21.1", Anchor.OfParagraph("p6"), null, Actor.Operator, default));
        Assert.True(moved.Ok);
        var page = await visitor.GetAsync("/igov-2005/contributions/21");
        Assert.Equal(5, page.QuerySelectorAll("ol.path > li").Length);
        Assert.Contains("on behalf of 2 members: Reed Union; Otter Club", page.Text(), StringComparison.Ordinal);
        var link = page.QuerySelector("table.fate td a")!.GetAttribute("href")!;
        Assert.Contains("Herons are wiser.", (await visitor.GetAsync(link)).Text(), StringComparison.Ordinal);
        Assert.EndsWith("/igov-2005/points/C21.1", link, StringComparison.Ordinal);
        Assert.Contains("C21.1 was placed: from “§ ", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("27 July 2005", page.QuerySelector("ol.path")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing here", (await visitor.GetAsync("/igov-2005/contributions/99", System.Net.HttpStatusCode.NotFound)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Who_was_merged_with_another_reads_when_and_by_whom_and_when_it_was_undone(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        await visitor.ContributeAsync("Herons are wiser.");
        Task<Result<Done>> Merge(string other) => server.ActAsync<MergePoints, Result<Done>>(v => v.HandleAsync(Sending.Slug, "C21.1", other, Actor.Operator, default));
        async Task<(string Row, string History)> PageAsync(int number)
        {
            var page = await visitor.GetAsync($"/igov-2005/contributions/{number}");
            return (page.QuerySelector($"table.fate tr[id='C{number}.1']")!.TextContent, page.QuerySelector(".history")!.TextContent);
        }
        var placed = await server.ReadAsync(db => db.Points.Where(p => p.N == 1 && !p.Open && p.Of < 21).OrderBy(p => p.Of).Select(p => p.Of).Take(2).ToListAsync());
        server.Clock.Now += TimeSpan.FromDays(1);
        Assert.True((await Merge($"C{placed[0]}.1")).Ok);
        var (row, history) = await PageAsync(21);
        Assert.Contains($"Merged with C{placed[0]}.1 by the secretariat on 26 July 2005, because they say the same.", row, StringComparison.Ordinal);
        Assert.DoesNotContain("Says the same as", row, StringComparison.Ordinal);
        Assert.Contains($"26 July 2005 · C21.1 was merged with C{placed[0]}.1 by the secretariat, because they say the same", history, StringComparison.Ordinal);
        Assert.Contains($"C21.1 was merged with C{placed[0]}.1", (await PageAsync(placed[0])).History, StringComparison.Ordinal);

        // With another, and then with none.
        server.Clock.Now += TimeSpan.FromDays(1);
        Assert.True((await Merge($"C{placed[1]}.1")).Ok);
        Assert.Contains($"27 July 2005 · C21.1 is merged with C{placed[0]}.1 no more", (await PageAsync(placed[0])).History, StringComparison.Ordinal);
        server.Clock.Now += TimeSpan.FromDays(1);
        Assert.True((await server.ActAsync<UnplacePoint, Result<Done>>(v => v.HandleAsync(Sending.Slug, "C21.1", Actor.Operator, default))).Ok);
        (row, history) = await PageAsync(21);
        Assert.Contains($"Merged with C{placed[1]}.1 no more: undone on 28 July 2005.", row, StringComparison.Ordinal);
        Assert.Contains("C21.1 stands again as it was read", history, StringComparison.Ordinal);
        Assert.Contains($"28 July 2005 · C21.1 is merged with C{placed[1]}.1 no more", (await PageAsync(placed[1])).History, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_contribution_of_the_sample_has_its_page_and_what_was_read_in_it()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        for (var n = 1; n <= 20; n++)
        {
            var page = await visitor.GetAsync($"/igov-2005/contributions/{n}");
            var points = page.QuerySelectorAll("table.fate tbody tr").Length;
            var read = await visitor.GetAsync($"/igov-2005/contributions/{n}/read");
            // Every point leads back to where it was read (I5).
            Assert.Equal(Enumerable.Range(1, points), read.QuerySelectorAll("sup a").Select(a => int.Parse(a.TextContent, System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order());
        }
        await visitor.GetAsync("/igov-2005/contributions/99", System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_is_filtered_by_kind_country_standing_and_a_piece_of_a_name_in_any_script()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        async Task<int> Rows(string query) => (await visitor.GetAsync("/igov-2005/contributions" + query)).QuerySelectorAll("tbody tr").Length;
        Assert.Equal(20, await Rows(""));
        Assert.Equal(1, await Rows("?country=Kenya"));
        Assert.Equal(1, await Rows("?q=" + Uri.EscapeDataString("союз")));
        Assert.Equal(1, await Rows("?q=OPEN+harbour&kind=Civil+society&status=Public"));
        Assert.Equal(0, await Rows("?q=nobody"));
        Assert.Equal(0, await Rows("?status=Withdrawn"));
        Assert.Equal(20, await Rows("?status=nonsense&from=-5"));
        Assert.Contains("20 received: 20 public, 0 waiting or held back, 0 taken back or replaced.", (await visitor.GetAsync("/igov-2005/contributions")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Marked_pieces_are_the_words_of_the_block_with_what_came_in_and_what_went()
    {
        var block = new Block { Index = 0, Kind = BlockKind.Paragraph, Text = "Herons are wise birds." };
        TrackedChange[] changes =
        [
            new() { Block = 0, Start = 11, End = 15, Kind = ChangeKind.Replace, Text = "clever" },
            new() { Block = 0, Start = 22, End = 22, Kind = ChangeKind.Insert, Text = " Ask them." },
        ];
        var runs = MarkedBlock.Of(block, changes, [(1, new Source("a", 0, 11, 15)), (2, new Source("a", 0, 22, 22)), (3, new Source("a", 0, 0, 6))]);
        Assert.Equal(block.Text, string.Concat(runs.Where(r => r.Change != ChangeKind.Insert).Select(r => r.Text)));
        Assert.Equal(("wise", "clever", " Ask them."), (runs.Single(r => r.Change == ChangeKind.Delete).Text, runs.First(r => r.Change == ChangeKind.Insert).Text, runs.Last(r => r.Change == ChangeKind.Insert).Text));
        Assert.Equal([1, 2, 3], runs.SelectMany(r => r.Ends).Order());
        Assert.Equal([3], runs[0].Points);
    }
}
