using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Plenary.Server.Tests.Features.Contributions;

namespace Plenary.Server.Tests.Running;

/// <summary>Forms that cannot be taken are answered with a sentence, never with an empty page or a broken connection.</summary>
public sealed class SentFormsTests
{
    [Theory]
    [InlineData("/igov-2005/contribute", "contribute")]
    [InlineData("/new", "convene")]
    [InlineData("/igov-2005/review", "review")]
    public async Task A_form_without_its_token_is_told_that_nothing_was_sent(string path, string handler)
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        using var answer = await visitor.Http.PostAsync(path, new FormUrlEncodedContent([new("_handler", handler)]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Nothing was sent.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_drawn_for_another_is_told_so()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var form = await visitor.GetAsync("/igov-2005/contribute?at=p4");
        await visitor.SignInAsync("Amina");
        var stale = await visitor.SendAsync(form, "form.form", ("Form.Person", "Ada Quill"), ("Form.Text", "Too late."));
        Assert.Equal(HttpStatusCode.BadRequest, stale.StatusCode);
        Assert.Contains("you signed in or out in another window", stale.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_convene_is_refused_as_such_whatever_he_sends()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var token = ((IHtmlInputElement)(await visitor.GetAsync("/igov-2005/contribute")).QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var answer = await visitor.Http.PostAsync("/new", new FormUrlEncodedContent([new("_handler", "convene"), new("__RequestVerificationToken", token), new("Form.Title", "Mine")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        await visitor.GetAsync("/igov-2005/report", HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(70)]
    [InlineData(200)]
    public async Task What_is_too_large_is_said_to_be_so(int megabytes)
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        using var content = new StreamContent(new Zeros((long)megabytes << 20));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var answer = await visitor.Http.PostAsync("/igov-2005/contribute", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("larger than 64 MB", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>As many zeros as are asked for, held nowhere.</summary>
    private sealed class Zeros(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var n = (int)Math.Min(count, length - Position);
            Array.Clear(buffer, offset, n);
            Position += n;
            return n;
        }

        public override long Seek(long offset, SeekOrigin origin) => Position = origin == SeekOrigin.Begin ? offset : origin == SeekOrigin.End ? length + offset : Position + offset;

        public override void Flush() { }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
