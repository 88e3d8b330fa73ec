using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Folders;
using Plenary.Server.Platform.Blobs;

namespace Plenary.Server.Tests.Running;

/// <summary>Bytes that come to the disk in the commit of the rows that point to them (I1, I3, F21).</summary>
public sealed class SmallBytesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Small_bytes_are_there_when_their_act_is_committed_and_gone_when_it_is_refused_and_large_ones_have_a_file(Database on)
    {
        await using var server = await AServer.StartAsync(on);
        var (blobs, writer) = (server.Services.GetRequiredService<IBlobs>(), server.Services.GetRequiredService<IWriter>());
        var (small, refused, large) = (Encoding.UTF8.GetBytes("We agree."), Encoding.UTF8.GetBytes("We were refused."), new byte[StoredBlobs.Small + 1]);
        Result<string>[] kept =
        [
            await writer.WriteAsync<string>(async db => await blobs.PutAsync(db, small, Stop), Stop),
            await writer.WriteAsync<string>(async db => await blobs.PutAsync(db, small, Stop), Stop),
            await writer.WriteAsync<string>(async db => await blobs.PutAsync(db, large, Stop), Stop),
        ];
        string? gone = null;
        Assert.False((await writer.WriteAsync<string>(async db =>
        {
            gone = await blobs.PutAsync(db, refused, Stop);
            return new Refusal("notNow");
        }, Stop)).Ok);
        Assert.Equal(small, await blobs.GetAsync(kept[0].Value!, Stop));
        Assert.Equal(large, await blobs.GetAsync(kept[2].Value!, Stop));
        Assert.Null(await blobs.GetAsync(gone!, Stop));
        Assert.Equal(new[] { kept[0].Value, kept[2].Value }.Order(StringComparer.Ordinal), await blobs.AllAsync(Stop));
        Assert.Equal([kept[2].Value!], blobs.Outside());
    }

    [Fact]
    public async Task What_a_form_said_lies_in_its_rows_commit_and_one_byte_of_it_that_turned_is_named_and_never_given_out()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var form = await visitor.GetAsync("/igov-2005/contribute");
        var preview = await visitor.SendAsync(form, "form.form", ("Form.Text", "Said in a form."), ("Form.Person", "Ada Quill"));
        await visitor.SendAsync(preview, "main form");
        Assert.Equal(1, await CountAsync(server));
        Assert.Contains("Said in a form.", await visitor.Http.GetStringAsync("/igov-2005/contributions/21/files/0", Stop), StringComparison.Ordinal);
        Assert.Empty((await server.ActAsync<VerifyStore, Verified>(v => v.HandleAsync(default))).Wrong);

        await server.ReadAsync(db => db.Database.ExecuteSqlRawAsync("update small_blobs set bytes = cast(replace(cast(bytes as text), 'Said', 'Sold') as blob)"));
        var wrong = (await server.ActAsync<VerifyStore, Verified>(v => v.HandleAsync(default))).Wrong;
        Assert.Equal("verifyBlobBroken", Assert.Single(wrong).Refusal.Code);
        Assert.Contains("C-21", wrong[0].Refusal.Args[0], StringComparison.Ordinal);
        await using var scope = server.Services.CreateAsyncScope();
        var backup = await ActivatorUtilities.CreateInstance<Backup>(scope.ServiceProvider).HandleAsync(Path.Combine(server.Folder, "b"), Stop);
        Assert.Equal("backupBlobBroken", Assert.Single(backup.Refusals).Code);
        Assert.False((await visitor.Http.GetAsync("/igov-2005/contributions/21/files/0", Stop)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Who_presses_the_button_in_vain_sees_his_preview_again_with_the_reason()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var form = await visitor.GetAsync("/igov-2005/contribute");
        var preview = await visitor.SendAsync(form, "form.form", ("Form.Text", "Said in a form."), ("Form.Person", "Ada Quill"));
        await server.Services.GetRequiredService<IWriter>().WriteAsync<Done>(async db =>
        {
            (await db.Consultations.AsTracking().SingleAsync()).Concluded = server.Clock.Now;
            return new Done();
        }, Stop);
        var refused = await visitor.SendAsync(preview, "main form");
        Assert.NotNull(refused.QuerySelector(".errors, [role=alert]"));
        Assert.Contains("Said in a form.", refused.QuerySelector("ol.points")!.TextContent, StringComparison.Ordinal);
        Assert.Single(refused.QuerySelectorAll("main form[method=post] button.button:not(.quiet)"));
        Assert.Equal(0, await CountAsync(server));
    }

    private static Task<long> CountAsync(AServer server) => server.ReadAsync(async db => (await db.Database.SqlQueryRaw<long>("select count(*) as \"Value\" from small_blobs").ToListAsync())[0]);
}
