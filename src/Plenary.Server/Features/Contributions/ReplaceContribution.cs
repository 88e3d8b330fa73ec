using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Contributions;

/// <summary>Begins a new draft with what a contribution of one's own said, which replaces that one when it is sent. Until then nothing changes.</summary>
internal sealed class ReplaceContribution(IWriter writer, Ids ids, Secrets secrets, TimeProvider clock)
{
    /// <summary>The secret of the new draft.</summary>
    /// <param name="key">The secret of the sender's link, or null for the account that sent it.</param>
    internal async Task<Result<string>> HandleAsync(string slug, int number, string? key, Actor actor, CancellationToken stop)
    {
        var (secret, once) = (secrets.Next(), secrets.Next());
        return await writer.WriteAsync(async db =>
        {
            var now = clock.GetUtcNow();
            var found = await db.ForAsync(slug, Act.Withdraw, actor, now, stop);
            if (!found.Ok) return Result<string>.Refused(found.Refusals);
            if (found.Value.Refuses(Act.Contribute, actor, now) is { } closed) return closed;
            var row = await db.NumberedAsync(found.Value.Id, number, stop);
            if (row is null) return new Refusal("notFound");
            if (!row.IsOf(key, actor)) return new Refusal("notYourContribution");
            if (row.Standing is Standing.Withdrawn or Standing.Superseded) return new Refusal("replacedAlready", string.Create(CultureInfo.InvariantCulture, $"C-{number}"));
            var before = await db.Drafts.SingleOrDefaultAsync(d => d.Consultation == found.Value.Id && d.KeyHash == row.KeyHash, stop);
            if (before is null) return new Refusal("notYourContribution");
            db.Drafts.Add(new()
            {
                Id = ids.Next<DraftId>(), Consultation = found.Value.Id, KeyHash = Secrets.HashOf(secret), Account = actor.Account, Changed = now,
                Content = before.Content with { Once = once, Supersedes = number },
            });
            return secret;
        }, stop);
    }
}
