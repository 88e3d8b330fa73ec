using Microsoft.EntityFrameworkCore;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Folders;
using Plenary.Server.Tests.Architecture;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Folders;

/// <summary>A consultation goes out as a folder and comes back as it was (issue 3, section 7; I4).</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly string _folder = AnExport.Temporary();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Database.Sqlite, Database.Sqlite)]
    [InlineData(Database.Postgres, Database.Postgres)]
    [InlineData(Database.Sqlite, Database.Postgres)]
    public async Task A_consultation_in_which_everything_happened_comes_back_as_it_was_and_goes_out_again_byte_for_byte(Database from, Database to)
    {
        await using var here = await AServer.WithSampleAsync(from);
        await AnExport.LiveAsync(here);
        await AnExport.ToAsync(here, "igov-2005", At("a"));
        await AnExport.ToAsync(here, "igov-2005", At("a.zip"));

        await using var there = await AServer.StartAsync(to);
        var imported = await AnExport.FromAsync(there, At("a.zip"));
        Assert.True(imported.Ok, string.Join("; ", imported.Refusals.Select(r => $"{r.Code} {string.Join(' ', r.Args)}")));
        await AnExport.ToAsync(there, "igov-2005", At("b"));
        await AnExport.ToAsync(there, "igov-2005", At("b.zip"));
        AnExport.AssertSame(At("a"), At("b"));
        Assert.True(File.ReadAllBytes(At("a.zip")).AsSpan().SequenceEqual(File.ReadAllBytes(At("b.zip"))));

        Assert.Empty((await there.ActAsync<VerifyStore, Verified>(v => v.HandleAsync(default))).Wrong);
        var (a, b) = (await IdOfAsync(here), await IdOfAsync(there));
        Assert.NotEqual(a, b);
        // It goes on from there: the next contribution has the next number and the next link of the chain.
        Assert.Equal(24, await AnExport.SendAsync(there, "x.txt", "Later", "Later"));
        Assert.Empty((await there.ActAsync<VerifyStore, Verified>(v => v.HandleAsync(default))).Wrong);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    [Trait("slow", "yes")]
    public async Task The_146_contributions_of_netmundial_go_out_and_in_byte_for_byte(Database on)
    {
        var real = Path.GetFullPath(Path.Combine(Tree.Root, "../shared/data/netmundial-2014"));
        Assert.SkipUnless(Directory.Exists(real), "../shared/data is not here");
        await using var here = await AServer.StartAsync(on);
        Assert.True((await AnExport.FromAsync(here, real)).Ok);
        await AnExport.ToAsync(here, "netmundial-2014", At("a"));
        await using var there = await AServer.StartAsync(on);
        Assert.True((await AnExport.FromAsync(there, At("a"))).Ok);
        await AnExport.ToAsync(there, "netmundial-2014", At("b"));
        AnExport.AssertSame(At("a"), At("b"));
        // Every byte that was received is in the export as it was.
        foreach (var file in Directory.EnumerateFiles(Path.Combine(real, "contributions"), "*", SearchOption.AllDirectories))
            Assert.True(File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(At("a"), Path.GetRelativePath(real, file)))), file);
    }

    [Fact]
    public async Task An_export_without_its_record_is_a_folder_as_any_other_and_says_the_same()
    {
        await using var here = await AServer.WithSampleAsync();
        await AnExport.ToAsync(here, "igov-2005", At("a"));
        Directory.Delete(At("a/record"), recursive: true);
        await using var there = await AServer.StartAsync();
        var imported = await AnExport.FromAsync(there, At("a"));
        Assert.True(imported.Ok);
        Assert.Equal((20, 96), (imported.Value.Contributions, imported.Value.Points));
        var (a, b) = (await CoreOfAsync(here), await CoreOfAsync(there));
        Assert.Equal(a, b);
        Assert.Equal(await SendersOfAsync(here), await SendersOfAsync(there));
    }

    [Fact]
    public async Task A_slug_that_is_taken_or_that_the_site_uses_itself_is_refused()
    {
        await using var here = await AServer.WithSampleAsync();
        await AnExport.ToAsync(here, "igov-2005", At("a"));
        Assert.Equal("slugTaken", Assert.Single((await AnExport.FromAsync(here, At("a"))).Refusals).Code);
        var foreign = Directory.CreateDirectory(At("f")).FullName;
        await File.WriteAllTextAsync(Path.Combine(foreign, "consultation.yaml"), "title: Health\nslug: health\n", TestContext.Current.CancellationToken);
        Assert.Equal("slugReserved", Assert.Single((await AnExport.FromAsync(here, foreign)).Refusals).Code);
    }

    [Fact]
    public async Task Every_table_of_the_model_is_in_the_record_or_is_said_not_to_be()
    {
        await using var server = await AServer.StartAsync();
        var tables = await server.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().Select(e => e.ClrType).ToHashSet()));
        Assert.Equal(tables, RecordTable.All.Select(t => t.Row).Concat(RecordTable.NotKept).ToHashSet());
    }

    private string At(string name) => Path.Combine(_folder, name);

    private static Task<ConsultationId> IdOfAsync(AServer server) => server.ReadAsync(async db => (await db.Consultations.SingleAsync()).Id);

    private static Task<string> CoreOfAsync(AServer server) => server.ReadAsync(async db =>
        System.Text.Json.JsonSerializer.Serialize((await db.Consultations.SingleAsync()).ToCore(), JsonColumn.Form));

    private static Task<string> SendersOfAsync(AServer server) => server.ReadAsync(async db =>
    {
        var rows = await db.Contributions.OrderBy(c => c.Number).ToListAsync();
        return System.Text.Json.JsonSerializer.Serialize(rows.Select(c => new { c.Number, c.Organisation, c.Person, c.Kind, c.Country, c.Region, c.Capacity, c.OnBehalfOf, c.Language, c.Received, c.Late, c.Questions }), JsonColumn.Form);
    });
}
