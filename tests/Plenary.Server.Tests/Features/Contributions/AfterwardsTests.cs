using Microsoft.EntityFrameworkCore;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Platform.Security;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Contributions;

/// <summary>What can be done with a contribution after it was sent: taken back, replaced, signed, reviewed, checked.</summary>
public sealed class AfterwardsTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Who_has_the_receipt_takes_it_back_and_the_page_stays_under_its_number_without_its_words(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        var receipt = await visitor.ContributeAsync("Herons are wiser.");
        Assert.Contains("Herons are wiser.", (await visitor.GetAsync("/igov-2005/common")).Text(), StringComparison.Ordinal);
        var after = await visitor.SendAsync(receipt, "main form", ("Do", "withdraw"));
        Assert.Contains("Taken back by its sender", after.Text(), StringComparison.Ordinal);
        Assert.Empty(after.QuerySelectorAll("main form button"));

        using var other = server.Visitor();
        var page = await other.GetAsync("/igov-2005/contributions/21");
        Assert.Contains("Taken back by its sender", page.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Herons", page.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ada Quill", page.Text() + (await other.GetAsync("/igov-2005/contributions")).Text(), StringComparison.Ordinal);
        await other.GetAsync("/igov-2005/contributions/21/read", System.Net.HttpStatusCode.NotFound);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await other.Http.GetAsync(new Uri("/igov-2005/contributions/21/files/0", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain("Herons", (await other.GetAsync("/igov-2005/common")).Text(), StringComparison.Ordinal);
        Assert.Contains(receipt.QuerySelector(".receipt")!.TextContent.Trim(), page.QuerySelector(".receipt")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_new_one_stands_in_the_place_of_the_one_before_when_it_is_sent_and_not_sooner(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        var receipt = await visitor.ContributeAsync("Herons are wiser.");
        var preview = await visitor.SendAsync(receipt, "main form", ("Do", "replace"));
        Assert.Contains("it replaces C-21", preview.Text(), StringComparison.Ordinal);
        Assert.Equal(Standing.Public, (await server.AllAsync())[^1].Standing);
        var second = await visitor.SendAsync(preview, "main form");
        Assert.Contains("Received: C-22", second.Text(), StringComparison.Ordinal);
        Assert.Equal((Standing.Superseded, Standing.Public, 21), ((await server.AllAsync())[20].Standing, (await server.AllAsync())[21].Standing, (await server.AllAsync())[21].Supersedes));
        var page = await visitor.GetAsync("/igov-2005/contributions/21");
        Assert.Contains("Replaced by C-22", page.Text().Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Herons are wiser.", page.Text(), StringComparison.Ordinal);
        var third = await visitor.SendAsync(receipt, "main form", ("Do", "replace"));
        Assert.Contains("taken back or replaced already", third.Alert(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_its_sender_takes_a_contribution_back()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        await visitor.SignInAsync("Lucía Fernández");
        await visitor.ContributeAsync("From my account.");
        foreach (var (actor, key) in new[] { (Actor.Anybody, (string?)null), (Actor.Anybody, "AAAAAAAAAAAAAAAAAAAAAA") })
        {
            var done = await server.ActAsync<WithdrawContribution, Core.Shared.Result<Data.Done>>(v => v.HandleAsync(Sending.Slug, 21, key, actor, default));
            Assert.Equal("notYourContribution", done.Refusals[0].Code);
        }
        var yours = (await visitor.GetAsync("/igov-2005/contributions/21")).QuerySelectorAll("main a").Single(a => a.TextContent == "It is yours").GetAttribute("href")!;
        await visitor.SendAsync(await visitor.GetAsync(yours), "main form", ("Do", "withdraw"));
        Assert.Equal(Standing.Withdrawn, (await server.AllAsync())[^1].Standing);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Signing_fifty_times_at_once_is_one_signature_and_its_link_takes_it_back(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        await visitor.SignInAsync("Omar Haddad");
        var page = await visitor.GetAsync("/igov-2005/contributions/5");
        Assert.Equal("Ministry of Communications", page.QuerySelector("#name")!.GetAttribute("value"));
        var signed = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => visitor.SendAsync(page, "form.sign")));
        Assert.All(signed, s => Assert.Contains("Your signature under C-5", s.Text(), StringComparison.Ordinal));
        Assert.Equal(1, await server.ReadAsync(db => db.CoSignatures.CountAsync()));
        Assert.Contains("Ministry of Communications", (await visitor.GetAsync("/igov-2005/contributions/5")).QuerySelector(".signatures")!.TextContent, StringComparison.Ordinal);

        using var other = server.Visitor();
        page = await other.GetAsync("/igov-2005/contributions/5");
        var twice = await other.SendAsync(page, "form.sign", ("Form.Name", "ministry of  communications"));
        Assert.Contains("has signed this already", twice.Alert(), StringComparison.Ordinal);
        await visitor.SendAsync(signed[0], "main form");
        Assert.Equal(0, await server.ReadAsync(db => db.CoSignatures.CountAsync()));
    }

    [Theory]
    [InlineData("Form.Name", "  ", "Say who signs")]
    [InlineData("Form.Name", "BARBADOS", "the sender's own contribution")]
    [InlineData("Form.Capacity", "Group", "A group sends a contribution of its own.")]
    [InlineData("Form.Kind", "Wizards", "is no kind of stakeholder")]
    public async Task A_signature_that_says_nothing_is_refused(string field, string value, string why)
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var barbados = (await server.AllAsync()).Single(c => c.Organisation == "Barbados").Number;
        var back = await visitor.SendAsync(await visitor.GetAsync($"/igov-2005/contributions/{barbados}"), "form.sign", [.. new[] { ("Form.Name", "Heron House"), (field, value) }.GroupBy(f => f.Item1).Select(g => g.Last())]);
        Assert.Contains(why, back.Alert(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Where_review_comes_first_nothing_is_public_before_it_and_what_is_held_back_says_why(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        await server.ReviewFirstAsync();
        using var visitor = server.Visitor();
        var receipt = await visitor.ContributeAsync("Herons are wiser.");
        Assert.Contains("It waits for the secretariat", receipt.Text(), StringComparison.Ordinal);
        using var other = server.Visitor();
        Assert.DoesNotContain("Herons", (await other.GetAsync("/igov-2005/contributions/21")).Text(), StringComparison.Ordinal);
        await other.GetAsync("/igov-2005/review", System.Net.HttpStatusCode.NotFound);

        using var office = server.Visitor();
        await office.SignInAsync("Jonas Keller");
        var list = await office.GetAsync("/igov-2005/review");
        Assert.Contains("Herons are wiser.", list.Text(), StringComparison.Ordinal);
        var back = await office.SendAsync(list, "main form", ("Form.Do", "withhold 21"));
        Assert.Contains("Say why it is held back.", back.Alert(), StringComparison.Ordinal);
        list = await office.SendAsync(list, "main form", ("Form.Do", "withhold 21"), ("Form.Reason[21]", "Rule 4: birds."));
        Assert.Contains("Held back by the secretariat: Rule 4: birds.", (await other.GetAsync("/igov-2005/contributions/21")).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Herons", (await other.GetAsync("/igov-2005/contributions/21")).Text(), StringComparison.Ordinal);
        list = await office.SendAsync(list, "main form", ("Form.Do", "publish 21"));
        Assert.Contains("Nothing waits", list.Text(), StringComparison.Ordinal);
        var page = (await other.GetAsync("/igov-2005/contributions/21")).Text();
        Assert.Contains("Herons are wiser.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Rule 4", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_review_shows_each_point_whole_and_makes_public_what_is_ticked_or_everything_that_was_there_to_be_seen(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        await server.ReviewFirstAsync();
        using var visitor = server.Visitor();
        for (var i = 1; i < 5; i++) await visitor.ContributeAsync($"Heron {i}.", ("Form.Reason", $"They wade {i} deep."));
        using var office = server.Visitor();
        await office.SignInAsync("Jonas Keller");
        var list = await office.GetAsync("/igov-2005/review");
        Assert.Contains("They wade 3 deep.", list.Text(), StringComparison.Ordinal);
        Assert.Contains("Make all 4 that wait public", list.Text(), StringComparison.Ordinal);
        Assert.Contains("Nothing is ticked", (await office.SendAsync(list, "main form", ("Form.Do", "chosen"))).Alert(), StringComparison.Ordinal);
        await office.SendAsync(list, "main form", ("Form.Do", "chosen"), ("Form.Chosen[22]", "yes"));
        await office.SendAsync(list, "main form", ("Form.Do", "withhold 23"), ("Form.Reason[23]", "Rule 4: birds."));
        await visitor.ContributeAsync("Seen by nobody yet.");
        await office.SendAsync(list, "main form", ("Form.Do", list.QuerySelector("button[value^='all ']")!.GetAttribute("value")!));
        Assert.Equal([Standing.Public, Standing.Public, Standing.Withheld, Standing.Public, Standing.Held], (await server.AllAsync()).Skip(20).Select(c => c.Standing));
    }

    [Fact]
    public async Task A_file_or_its_checksum_says_whether_and_as_what_it_was_received()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var letter = "On the herons: they should be asked."u8.ToArray();
        await visitor.SendAsync(await visitor.SendFileAsync(await visitor.GetAsync("/igov-2005/contribute"), "form.form", "Form.Files", "letter.txt", letter, ("Form.Person", "Ada Quill"), ("Form.Text", "See my letter.")), "main form");
        var check = await visitor.GetAsync("/igov-2005/check");
        Assert.Contains("Received as a part of C-21", (await visitor.SendFileAsync(check, "main form", "Form.File", "x.txt", letter)).Text(), StringComparison.Ordinal);
        Assert.Contains("Nothing with this checksum", (await visitor.SendFileAsync(check, "main form", "Form.File", "x.txt", [1, 2])).Text(), StringComparison.Ordinal);
        var whole = (await server.AllAsync())[^1].Sha256;
        Assert.Contains("Received as C-21", (await visitor.SendAsync(check, "main form", ("Form.Hash", " sha256 " + whole.ToUpperInvariant()))).Text(), StringComparison.Ordinal);
        Assert.Contains("64 digits", (await visitor.SendAsync(check, "main form", ("Form.Hash", "xyz"))).Alert(), StringComparison.Ordinal);
        // Who no longer knows where he sent it asks the site, which tells it of what everybody may know of.
        var anywhere = await visitor.GetAsync("/check");
        var found = await visitor.SendAsync(anywhere, "main form", ("Form.Hash", whole));
        Assert.Contains("Received as C-21", found.Text(), StringComparison.Ordinal);
        Assert.NotNull(found.QuerySelector("[role=status] a[href='/igov-2005']"));
        Assert.NotNull(found.QuerySelector("[role=status] a[href='/igov-2005/contributions/21']"));
        Assert.Contains("Received as a part of C-21", (await visitor.SendFileAsync(anywhere, "main form", "Form.File", "x.txt", letter)).Text(), StringComparison.Ordinal);
        await server.ReadAsync(db => db.Consultations.ExecuteUpdateAsync(c => c.SetProperty(x => x.Announced, (DateTimeOffset?)null)));
        Assert.Contains("Nothing with this checksum", (await visitor.SendAsync(anywhere, "main form", ("Form.Hash", whole))).Text(), StringComparison.Ordinal);
        await visitor.GetAsync("/igov-2005/check", System.Net.HttpStatusCode.NotFound);
    }
}
