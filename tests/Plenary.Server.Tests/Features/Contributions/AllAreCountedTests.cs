using Microsoft.EntityFrameworkCore;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Platform.Security;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Contributions;

public sealed class AllAreCountedTests
{
    /// <summary>I12 over acts drawn at random from fixed seeds: whatever senders and office do, everything received is public, withheld or withdrawn, under dense numbers,
    /// and the chain of events tells of each.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Public_and_withheld_and_withdrawn_are_all_that_was_received_whatever_is_done(int seed)
    {
        await using var server = await AServer.WithSampleAsync();
        var draw = new Random(seed);
        var keys = new Dictionary<int, string>();
        for (var step = 0; step < 60; step++)
        {
            if (step == 20) await server.ReviewFirstAsync();
            var number = draw.Next(1, 21 + keys.Count + 1);
            var key = keys.GetValueOrDefault(draw.Next(3) == 0 ? draw.Next(1, 60) : number);
            switch (draw.Next(5))
            {
                case 0: await SendAsync(await SaveAsync(step)); break;
                case 1: await server.ActAsync<WithdrawContribution, Result<Done>>(v => v.HandleAsync(Sending.Slug, number, key, Actor.Anybody, default)); break;
                case 2:
                    var begun = await server.ActAsync<ReplaceContribution, Result<string>>(v => v.HandleAsync(Sending.Slug, number, key, Actor.Anybody, default));
                    if (begun.Ok) await SendAsync(begun.Value);
                    break;
                default: await server.ActAsync<ReviewContribution, Result<Done>>(v => v.HandleAsync(Sending.Slug, number, draw.Next(2) == 0, "A rule.", Actor.Operator, default)); break;
            }
            var all = await server.AllAsync();
            Assert.Equal(Enumerable.Range(1, all.Count), all.Select(c => c.Number));
            var (open, withheld, withdrawn) = (all.Count(c => c.Standing == Standing.Public), all.Count(c => c.Standing is Standing.Held or Standing.Withheld), all.Count(c => c.Standing is Standing.Withdrawn or Standing.Superseded));
            Assert.Equal(20 + keys.Count, open + withheld + withdrawn);
            // Nothing replaced is public beside what replaced it, and nothing that was held back became readable by being replaced.
            Assert.All(all.Where(c => c.Supersedes is not null), c => Assert.True(all[c.Supersedes!.Value - 1].Standing is Standing.Superseded or Standing.Withdrawn));
            Assert.All(all, c => Assert.Equal(c.Standing == Standing.Withheld, c.Standing == Standing.Withheld && ReviewContribution.Why(c) is not null));
        }
        Assert.Equal(20 + keys.Count, await server.ReadAsync(db => db.Events.CountAsync(e => e.Type == nameof(ContributionReceived))));

        async Task<string> SaveAsync(int step) => (await server.ActAsync<SaveDraft, Result<string>>(v => v.HandleAsync(Sending.Slug, null, d => d with
        {
            Person = "Voice " + step, Said = [new() { Anchor = Anchor.WholeText, Operation = Operation.Comment, Text = "Words " + step }],
        }, [], Actor.Anybody, default))).Value!;

        async Task SendAsync(string key)
        {
            var sent = await server.ActAsync<ConfirmContribution, Result<int>>(v => v.HandleAsync(Sending.Slug, key, Actor.Anybody, default));
            if (sent.Ok) keys[sent.Value] = key;
        }
    }
}
