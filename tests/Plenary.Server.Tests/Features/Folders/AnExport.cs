using Plenary.Core.Contributions;
using Plenary.Server.Data;
using Plenary.Server.Features.Answers;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Desk;
using Plenary.Server.Features.Drafting;
using Plenary.Server.Features.Folders;
using Plenary.Server.Platform.Security;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Folders;

/// <summary>Exports and imports as the commands do, and a consultation in which everything has happened once.</summary>
internal static class AnExport
{
    internal const string Sample = "samples/igov-2005";

    internal static string Temporary() => Directory.CreateTempSubdirectory("keep-").FullName;

    internal static async Task ToAsync(AServer server, string slug, string place)
    {
        var target = ExportTarget.At(place);
        Assert.True(target.Ok, target.Refusals.FirstOrDefault()?.Code);
        using var written = target.Value;
        var done = await server.ActAsync<ExportFolder, Core.Shared.Result<Exported>>(e => e.HandleAsync(slug, written, Actor.Operator, default));
        Assert.True(done.Ok, done.Refusals.FirstOrDefault()?.Code);
        written.Finish();
    }

    internal static Task<Core.Shared.Result<Imported>> FromAsync(AServer server, string place, Actor? actor = null) =>
        server.ActAsync<ImportFolder, Core.Shared.Result<Imported>>(i => i.HandleAsync(place, actor ?? Actor.Operator, null, default));

    /// <summary>Every file below a folder with its bytes.</summary>
    internal static SortedDictionary<string, byte[]> Bytes(string folder) => new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes), StringComparer.Ordinal);

    internal static void AssertSame(string one, string other)
    {
        var (a, b) = (Bytes(one), Bytes(other));
        Assert.Equal(a.Keys, b.Keys);
        foreach (var (path, bytes) in a) Assert.True(bytes.AsSpan().SequenceEqual(b[path]), path);
    }

    /// <summary>An upload with hostile names, a form, a placed point, answers and one given anew, a second version, a co-signature, one withdrawn.</summary>
    internal static async Task LiveAsync(AServer server)
    {
        const string slug = "igov-2005";
        await SendAsync(server, "../../etc/passwd", "=cmd|' /C calc'!A0", "=2+2");
        await SendAsync(server, "form.txt", "Two of one name", "\"quoted\", and; a semicolon\nand a line");
        await SendAsync(server, new string('n', 300) + ".txt", "\u202Eevil\u0007", "Ünïcödé 𝔘");
        var place = await server.ActAsync<PlacePoint, Core.Shared.Result<Done>>(p => p.HandleAsync(slug, "C1.1", Anchor.OfParagraph("p4"), Operation.Support, Actor.Operator, default));
        Assert.True(place.Ok);
        await AnswerAsync(server, slug, ["C1.1", "C2.1"], "noted", "Because <b>of</b> it.");
        // Anew: the answer before is kept; and anew once more, which is not published yet.
        server.Clock.Now += TimeSpan.FromMinutes(1);
        await AnswerAsync(server, slug, ["C1.1"], "accepted", "After all.");
        await AnswerAsync(server, slug, ["C1.1"], "in part", "Or not all.", publish: false);
        var texts = new[] { "en", "fr" }.Select(l => new PublishText.File(l, $"draft.{l}.md", File.ReadAllBytes(Path.Combine(Architecture.Tree.Root, Sample, $"text/0-zero-draft.{l}.md")))).ToList();
        var next = await server.ActAsync<PublishText, Core.Shared.Result<int>>(p => p.HandleAsync(slug, texts, Actor.Operator, default));
        Assert.True(next.Ok, next.Refusals.FirstOrDefault()?.Code);
        var writer = server.Services.GetService(typeof(IWriter)) as IWriter;
        var changed = await writer!.WriteAsync<Done>(db =>
        {
            var (contributions, signatures) = (db.Contributions, db.CoSignatures);
            contributions.Single(c => c.Number == 3).Standing = Standing.Withdrawn;
            signatures.Add(new() { Contribution = contributions.Single(c => c.Number == 2).Id, Name = "Zoë", Capacity = Capacity.Personal, At = server.Clock.Now });
            signatures.Add(new() { Contribution = contributions.Single(c => c.Number == 2).Id, Name = "ada", Capacity = Capacity.Organisation, At = server.Clock.Now });
            return Task.FromResult<Core.Shared.Result<Done>>(new Done());
        }, default);
        Assert.True(changed.Ok);
    }

    private static async Task AnswerAsync(AServer server, string slug, IReadOnlyList<string> points, string word, string reason, bool publish = true)
    {
        Assert.True((await server.ActAsync<DraftAnswer, Core.Shared.Result<int>>(a => a.HandleAsync(slug, points, word, reason, "p4", Actor.Operator, default))).Ok);
        if (!publish) return;
        Assert.True((await server.ActAsync<ApproveAnswers, Core.Shared.Result<int>>(a => a.HandleAsync(slug, server.Clock.Now.AddDays(1), Actor.Operator, default))).Ok);
        Assert.True((await server.ActAsync<PublishAnswers, Core.Shared.Result<int>>(a => a.HandleAsync(slug, Actor.Operator, default))).Ok);
    }

    /// <summary>Sends a contribution with one file and one word in the form; its number.</summary>
    internal static async Task<int> SendAsync(AServer server, string file, string organisation, string text, string slug = "igov-2005")
    {
        var blobs = (Server.Platform.Blobs.IBlobs)server.Services.GetService(typeof(Server.Platform.Blobs.IBlobs))!;
        var bytes = System.Text.Encoding.UTF8.GetBytes("On paragraph 4: " + organisation);
        var sha = await blobs.PutAsync(bytes, default);
        var key = await server.ActAsync<SaveDraft, Core.Shared.Result<string>>(s => s.HandleAsync(slug, null, d => d with
        {
            Organisation = organisation, Capacity = Capacity.Organisation, Files = [new(file, sha, bytes.Length)],
            Said = [new() { Anchor = Anchor.WholeText, Operation = Operation.Comment, Text = text }],
        }, [], Actor.Operator, default));
        Assert.True(key.Ok, key.Refusals.FirstOrDefault()?.Code);
        var sent = await server.ActAsync<ConfirmContribution, Core.Shared.Result<int>>(c => c.HandleAsync(slug, key.Value, Actor.Operator, default));
        Assert.True(sent.Ok, sent.Refusals.FirstOrDefault()?.Code);
        return sent.Value;
    }

    /// <summary>An empty consultation, as begun by somebody.</summary>
    internal static async Task<ConsultationId> NewAsync(AServer server, string slug, string mark = "operator")
    {
        var writer = (IWriter)server.Services.GetService(typeof(IWriter))!;
        var id = new ConsultationId(Guid.CreateVersion7(server.Clock.Now));
        var done = await writer.WriteAsync<Done>(db =>
        {
            db.Consultations.Add(new() { Id = id, Slug = slug, Title = slug, Created = server.Clock.Now });
            db.Record(id, mark, new Server.Features.Consultations.ConsultationCreated(slug));
            return Task.FromResult<Core.Shared.Result<Done>>(new Done());
        }, default);
        Assert.True(done.Ok);
        return id;
    }
}
