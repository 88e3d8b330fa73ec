using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Plenary.Core.Compilations;
using Plenary.Core.Shared;
using Plenary.Server.Features.Compilations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Drafting;
using Plenary.Server.Features.Folders;
using Plenary.Server.Platform;
using Plenary.Server.Platform.Security;
using Plenary.Server.Tests.Architecture;
using Plenary.Server.Tests.Features.Contributions;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Folders;

/// <summary>What came by other doors is brought in at the office as a zip, and the whole is taken out as one (issue 3, sections 5 and 7).</summary>
public sealed class ImportPageTests
{
    private const string Slug = "igov-2005";

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_zip_of_files_is_brought_into_a_consultation_and_the_same_file_only_once(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var staff = server.Visitor();
        await staff.SignInAsync("Jonas Keller");
        var before = (await server.AllAsync()).Count;

        var first = await staff.SendFileAsync(await staff.GetAsync($"/{Slug}/import"), "#import", "folder", "paper.zip",
            Zip(("in/a.txt", "Paragraph 4: delete \"once a year\"."), ("in/b.txt", "We support paragraph 3.")));
        Assert.Contains("New contributions: 2. Points read in them: 2.", first.Text(), StringComparison.Ordinal);
        var again = await staff.SendFileAsync(first, "#import", "folder", "paper.zip",
            Zip(("contributions.csv", "file,organisation,received\nc.txt,Province of Meridia,2005-07-25T10:00\n"),
                ("contributions/a.txt", "Paragraph 4: delete \"once a year\"."), ("contributions/c.txt", "Paragraph 5 should be kept."), ("contributions/d.txt", "")));
        Assert.Contains("New contributions: 2. Points read in them: 1. Here already: 1.", again.Text(), StringComparison.Ordinal);
        Assert.Contains("a.txt is C-21", again.Text(), StringComparison.Ordinal);
        Assert.Contains("d.txt", again.QuerySelector("main ul")!.TextContent, StringComparison.Ordinal);

        var all = await server.AllAsync();
        Assert.Equal(before + 4, all.Count);
        Assert.Equal([.. Enumerable.Range(1, all.Count)], all.Select(c => c.Number));
        Assert.Contains(all, c => c.Organisation == "Province of Meridia");
        Assert.Empty((await server.ActAsync<VerifyStore, Verified>(v => v.HandleAsync(default))).Wrong);
        // What was brought in is at its paragraph, as what came by every other door.
        Assert.Contains("Province of Meridia", (await staff.GetAsync($"/{Slug}/common/p8")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_send_the_same_letter_are_two_and_what_is_here_already_is_named_with_its_number()
    {
        await using var server = await AServer.WithSampleAsync();
        using var staff = server.Visitor();
        await staff.SignInAsync("Jonas Keller");
        const string Letter = "Paragraph 4: delete \"once a year\".";
        (string, string)[] files = [("contributions.csv", "file,organisation\na.txt,Town of Quill\nb.txt,Province of Meridia\n"), ("contributions/a.txt", Letter), ("contributions/b.txt", Letter),
            ("contributions/c.txt", Letter), ("contributions/d.txt", Letter)];
        var first = await staff.SendFileAsync(await staff.GetAsync($"/{Slug}/import"), "#import", "folder", "paper.zip", Zip(files));
        Assert.Contains("New contributions: 4.", first.Text(), StringComparison.Ordinal);

        files[0] = ("contributions.csv", "file,organisation\na.txt,Town of Quill\nb.txt,Province of Meridia\ne.txt,River Council\n");
        var again = await staff.SendFileAsync(first, "#import", "folder", "paper.zip", Zip([.. files, ("contributions/e.txt", Letter)]));
        Assert.Contains("New contributions: 1. Points read in them: 1. Here already: 4.", again.Text(), StringComparison.Ordinal);
        Assert.Equal(["a.txt is C-21", "b.txt is C-22", "c.txt is C-23", "d.txt is C-24"], again.QuerySelectorAll("main details li").Select(l => l.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(25, (await server.AllAsync()).Count);
    }

    [Fact]
    public async Task What_gives_no_bytes_is_received_as_unreadable_and_named_each_by_itself()
    {
        await using var server = await AServer.WithSampleAsync();
        using var staff = server.Visitor();
        await staff.SignInAsync("Jonas Keller");
        var bomb = new string('a', 3 << 20);
        var zip = Zip(("contributions/large.txt", bomb), ("contributions/vast.txt", bomb), ("contributions/small.txt", "We support paragraph 3."));
        var first = await staff.SendFileAsync(await staff.GetAsync($"/{Slug}/import"), "#import", "folder", "paper.zip", zip);
        Assert.Contains("New contributions: 3.", first.Text(), StringComparison.Ordinal);
        Assert.Contains("What could not be read: 2", first.Text(), StringComparison.Ordinal);
        Assert.Contains("large.txt", first.Text(), StringComparison.Ordinal);
        Assert.Contains("vast.txt", first.Text(), StringComparison.Ordinal);
        await staff.GetAsync($"/{Slug}/contributions/21");
        var again = await staff.SendFileAsync(first, "#import", "folder", "paper.zip", zip);
        Assert.Contains("vast.txt is C-23", again.Text(), StringComparison.Ordinal);
        Assert.Equal(23, (await server.AllAsync()).Count);
        Assert.Empty((await server.ActAsync<VerifyStore, Verified>(v => v.HandleAsync(default))).Wrong);
    }

    [Fact]
    public async Task What_is_brought_in_waits_where_review_comes_first()
    {
        await using var server = await AServer.WithSampleAsync();
        await server.ReviewFirstAsync();
        using var staff = server.Visitor();
        await staff.SignInAsync("Jonas Keller");
        var done = await staff.SendFileAsync(await staff.GetAsync($"/{Slug}/import"), "#import", "folder", "paper.zip", Zip(("in/a.txt", "We support paragraph 3.")));
        Assert.Contains("They wait under", done.Text(), StringComparison.Ordinal);
        Assert.Equal(Standing.Held, (await server.AllAsync())[^1].Standing);
    }

    [Fact]
    public async Task What_is_no_zip_or_empty_is_refused_by_its_own_name_and_leaves_nothing_behind()
    {
        await using var server = await AServer.WithSampleAsync();
        using var staff = server.Visitor();
        await staff.SignInAsync("Jonas Keller");
        var before = (await server.AllAsync()).Count;
        var form = await staff.GetAsync($"/{Slug}/import");
        Assert.Contains("letter.docx cannot be opened as a zip", (await staff.SendFileAsync(form, "#import", "folder", "letter.docx", "hello"u8.ToArray())).Alert(), StringComparison.Ordinal);
        Assert.Contains("There is no contribution yet", (await staff.SendFileAsync(form, "#import", "folder", "empty.zip", Zip())).Alert(), StringComparison.Ordinal);
        Assert.Contains("No file was sent", (await staff.SendAsync(form, "#import")).Alert(), StringComparison.Ordinal);
        Assert.Equal(before, (await server.AllAsync()).Count);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(server.Folder, "work")));
    }

    [Fact]
    public async Task A_convener_brings_a_whole_consultation_and_the_office_takes_it_out_and_others_do_neither()
    {
        await using var server = await AServer.WithSampleAsync();
        using var chair = server.Visitor();
        await chair.SignInAsync("Amina");
        using var stranger = server.Visitor();

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Http.GetAsync($"/{Slug}/export.zip", TestContext.Current.CancellationToken)).StatusCode);
        await stranger.GetAsync($"/{Slug}/import", HttpStatusCode.Forbidden);
        await stranger.GetAsync("/import", HttpStatusCode.Forbidden);
        var out1 = await chair.Http.GetByteArrayAsync($"/{Slug}/export.zip", TestContext.Current.CancellationToken);
        using (var zip = new ZipArchive(new MemoryStream(out1))) Assert.NotNull(zip.GetEntry("record/record.json"));

        Assert.Contains("igov-2005", (await chair.SendFileAsync(await chair.GetAsync("/import"), "#import", "folder", "all.zip", out1)).Alert(), StringComparison.Ordinal);
        var whole = await chair.SendFileAsync(await chair.GetAsync("/import"), "#import", "folder", "new.zip",
            Zip(("consultation.yaml", "title: Town plan\nslug: town-plan\nlanguages: [en]\ntext: text/0.en.md\n"), ("text/0.en.md", "# Town plan\n\n1. A square.\n"), ("contributions/a.txt", "Delete paragraph 1.")));
        Assert.Contains("Contributions: 1.", whole.Text(), StringComparison.Ordinal);
        Assert.Contains("Town plan", (await stranger.GetAsync("/town-plan")).Text(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(server.Folder, "work")));
    }

    [Fact]
    public async Task What_was_read_for_a_text_that_another_has_replaced_meanwhile_is_not_stored_and_comes_in_when_it_is_brought_again()
    {
        await using var server = await AServer.WithSampleAsync();
        var before = (await server.AllAsync()).Count;
        var path = Path.Combine(server.Folder, "late.zip");
        await File.WriteAllBytesAsync(path, Zip(("a.txt", "Delete paragraph 4.")), TestContext.Current.CancellationToken);
        var texts = new[] { "en", "fr" }.Select(l => new PublishText.File(l, $"draft.{l}.md", File.ReadAllBytes(Path.Combine(Tree.Root, AnExport.Sample, $"text/0-zero-draft.{l}.md")))).ToList();
        var published = new AtOnce(() => Assert.True(server.ActAsync<PublishText, Result<int>>(p => p.HandleAsync(Slug, texts, Actor.Operator, default)).GetAwaiter().GetResult().Ok));
        var refused = await server.ActAsync<AddContributions, Result<Added>>(a => a.HandleAsync(Slug, path, Actor.Operator, published, default));
        Assert.Equal("changedMeanwhile", Assert.Single(refused.Refusals).Code);
        Assert.Equal(before, (await server.AllAsync()).Count);
        var taken = await server.ActAsync<AddContributions, Result<Added>>(a => a.HandleAsync(Slug, path, Actor.Operator, null, default));
        Assert.Equal((before + 1, 1), (taken.Value!.First, taken.Value.Contributions));
    }

    [Fact]
    public async Task A_command_on_the_same_data_leaves_alone_what_the_server_has_in_hand()
    {
        await using var server = await AServer.StartAsync();
        var half = Path.Combine(Directory.CreateDirectory(Path.Combine(server.Folder, "work")).FullName, "half.zip");
        await File.WriteAllBytesAsync(half, [1], TestContext.Current.CancellationToken);
        await using (PlenaryServer.Build(server.Services.GetRequiredService<ServerOptions>())) Assert.True(File.Exists(half));
    }

    private sealed class AtOnce(Action act) : IProgress<CompileStep>
    {
        public void Report(CompileStep value) => act();
    }

    private static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return bytes.ToArray();
    }
}
