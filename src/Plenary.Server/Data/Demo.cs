using Microsoft.EntityFrameworkCore;
using Plenary.Core.Stakeholders;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Folders;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Data;

/// <summary>The sample consultation and people to be, by the verbs that everybody uses. A store that has a consultation keeps it as it is; where nobody has an office
/// in one, as after an import on the command line, these people have it, since nobody else could sign in.</summary>
internal static class Demo
{
    private static readonly (string Name, string? Organisation, string? Kind, string? Country, Role Role)[] Cast =
    [
        ("Amina Diallo", null, null, null, Role.Chair),
        ("Jonas Keller", null, null, null, Role.Secretariat),
        ("Mei Tanaka", null, null, null, Role.Rapporteur),
        ("Lucía Fernández", "Red del Sur", "Civil society", "Argentina", Role.Participant),
        ("Omar Haddad", "Ministry of Communications", "Government", "Jordan", Role.Participant),
        ("Ivy Stone", null, null, null, Role.Observer),
    ];

    internal static async Task SeedAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var of = scope.ServiceProvider;
        if (!await of.GetRequiredService<PlenaryDb>().Consultations.AnyAsync(stop) && Sample() is { } sample)
        {
            var imported = await of.GetRequiredService<ImportFolder>().HandleAsync(sample, Actor.Operator, null, stop);
            if (!imported.Ok) throw new InvalidOperationException("The sample could not be imported: " + imported.Refusals[0].Code);
        }
        await PeopleAsync(of, stop);
    }

    /// <summary>One for each role that there is something to do for, in every consultation that has nobody.</summary>
    internal static async Task PeopleAsync(IServiceProvider of, CancellationToken stop)
    {
        var ids = of.GetRequiredService<Ids>();
        await of.GetRequiredService<IWriter>().WriteAsync<Done>(async db =>
        {
            var accounts = await db.Accounts.ToListAsync(stop);
            foreach (var (name, organisation, kind, country, role) in Cast.Where(c => accounts.All(a => a.Name != c.Name)))
            {
                var account = new AccountRow { Id = ids.Next<AccountId>(), Name = name, Organisation = organisation, Kind = kind, Country = country, Convener = role == Role.Chair };
                accounts.Add(account);
                db.Accounts.Add(account);
            }
            var roles = db.Roles;
            foreach (var consultation in await db.Consultations.Where(c => !roles.Any(r => r.Consultation == c.Id)).Select(c => c.Id).ToListAsync(stop))
                db.Roles.AddRange(Cast.Select(c => new RoleRow { Account = accounts.First(a => a.Name == c.Name).Id, Consultation = consultation, Role = c.Role }));
            return new Done();
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
