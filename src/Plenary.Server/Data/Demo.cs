using Microsoft.EntityFrameworkCore;
using Plenary.Core.Stakeholders;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Folders;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Data;

/// <summary>The sample consultation and people to be, by the verbs that everybody uses. Done once: a store that has a consultation is left as it is.</summary>
internal static class Demo
{
    internal static async Task SeedAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var of = scope.ServiceProvider;
        if (await of.GetRequiredService<PlenaryDb>().Consultations.AnyAsync(stop) || Sample() is not { } sample) return;
        var imported = await of.GetRequiredService<ImportFolder>().HandleAsync(sample, Actor.Operator, null, stop);
        if (!imported.Ok) throw new InvalidOperationException("The sample could not be imported: " + imported.Refusals[0].Code);
        await PeopleAsync(of, imported.Value.Slug, stop);
    }

    /// <summary>One for each role that there is something to do for.</summary>
    internal static async Task PeopleAsync(IServiceProvider of, string slug, CancellationToken stop)
    {
        var ids = of.GetRequiredService<Ids>();
        await of.GetRequiredService<IWriter>().WriteAsync<Done>(async db =>
        {
            var consultation = await db.Consultations.SingleAsync(c => c.Slug == slug, stop);
            Add("Amina Diallo", null, null, null, true, Role.Chair);
            Add("Jonas Keller", null, null, null, false, Role.Secretariat);
            Add("Mei Tanaka", null, null, null, false, Role.Rapporteur);
            Add("Lucía Fernández", "Red del Sur", "Civil society", "Argentina", false, Role.Participant);
            Add("Omar Haddad", "Ministry of Communications", "Government", "Jordan", false, Role.Participant);
            Add("Ivy Stone", null, null, null, false, Role.Observer);
            return new Done();

            void Add(string name, string? organisation, string? kind, string? country, bool convener, Role role)
            {
                var account = new AccountRow { Id = ids.Next<AccountId>(), Name = name, Organisation = organisation, Kind = kind, Country = country, Convener = convener };
                db.Accounts.Add(account);
                db.Roles.Add(new() { Account = account.Id, Consultation = consultation.Id, Role = role });
            }
        }, stop);
    }

    /// <summary>The sample lies beside the program of a release, and two or three folders up in a checkout.</summary>
    private static string? Sample()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "samples", "igov-2005") is var sample && Directory.Exists(sample)) return sample;
        return null;
    }
}
