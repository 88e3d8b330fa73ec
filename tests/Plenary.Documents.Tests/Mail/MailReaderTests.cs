using System.Text;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Tests.Mail;

public sealed class MailReaderTests
{
    private const string Head = "From: Ana Rojo <ana@example.org>\r\nTo: input@example.org\r\nDate: Tue, 3 Mar 2020 10:12:00 +0100\r\nSubject: Our view\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n";

    private static Reading Read(string mail, string name = "x.eml") => FileReader.Read(name, Encoding.Latin1.GetBytes(mail));

    private static Reading Utf8(string mail) => FileReader.Read("x.eml", Encoding.UTF8.GetBytes(mail));

    private static string Body(Reading reading) => string.Concat(reading.Mail!.Parts.Select(p => p.Text));

    [Fact]
    public void A_plain_mail_says_who_wrote_what_and_when()
    {
        var reading = Read(Head + "\r\nWe support paragraph 3.\r\n\r\n-- \r\nAna\r\n");
        Assert.Null(reading.Error);
        Assert.Equal((FileFormat.Eml, "Our view", "1@example.org", "Ana Rojo <ana@example.org>", "input@example.org"),
            (reading.Format, reading.Title, reading.Mail!.MessageId, reading.Mail.From, reading.Mail.To));
        Assert.Equal(new DateTimeOffset(2020, 3, 3, 9, 12, 0, TimeSpan.Zero), reading.Date);
        Assert.Equal("We support paragraph 3.\n\n-- \nAna\n", Body(reading));
        Assert.Equal(["We support paragraph 3.", "Ana"], reading.Blocks.Select(b => b.Text));
        Assert.Equal([(0, 1), (1, 1)], reading.Mail.Parts.Select(p => (p.FirstBlock, p.BlockCount)));
        Assert.False(reading.Mail.Auto);
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied\r\n", true)]
    [InlineData("Auto-Submitted: no\r\n", false)]
    [InlineData("Precedence: bulk\r\n", true)]
    [InlineData("Precedence: list\r\n", false)]
    [InlineData("Return-Path: <>\r\n", true)]
    [InlineData("Return-Path: <ana@example.org>\r\n", false)]
    [InlineData("X-Auto-Response-Suppress: All\r\n", true)]
    [InlineData("X-Auto-Response-Suppress: DR, OOF\r\n", false)]
    [InlineData("X-Autoreply: yes\r\n", true)]
    public void A_machine_is_told_from_a_person(string header, bool auto)
    {
        var reading = Read(Head + header + "\r\nI am away\r\n");
        Assert.Equal(auto, reading.Mail!.Auto);
        Assert.Equal(auto, reading.Warnings.Any(w => w.Code == "mailAutomatic"));
    }

    [Fact]
    public void Two_senders_are_both_named_with_a_warning()
    {
        var reading = Read("From: \"chair@un.example\" <x@evil.example>\r\nFrom: chair@un.example\r\nSubject: hi\r\n\r\nx");
        Assert.Equal("chair@un.example <x@evil.example>, chair@un.example", reading.Mail!.From);
        Assert.Contains(reading.Warnings, w => w.Code == "mailTwoSenders");
    }

    [Fact]
    public void Of_two_alternatives_the_plain_one_is_taken_and_a_stub_is_passed_over()
    {
        static string Alternatives(string plain, string html) =>
            Head + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n" + plain + "\r\n--b\r\nContent-Type: text/html\r\n\r\n" + html + "\r\n--b--\r\n";
        const string html = "<html><body><h1>View</h1><p>We support the third paragraph of the draft, in full and without any change.</p><ol start=4><li>Access</li></ol><blockquote>Old words</blockquote></body></html>";
        Assert.StartsWith("We support it all.", Body(Read(Alternatives("We support it all.", html))), StringComparison.Ordinal);
        foreach (var stub in new[] { "", "See HTML." })
        {
            var read = Read(Alternatives(stub, html));
            Assert.Contains("We support the third paragraph", Body(read), StringComparison.Ordinal);
            Assert.Contains("4. Access", Body(read), StringComparison.Ordinal);
            Assert.Contains(read.Mail!.Parts, p => p.Kind == MailPartKind.Quoted && p.Text.Contains("> Old words", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_page_of_a_mail_keeps_its_headings_numbers_and_cells()
    {
        var reading = Read(Head + "Content-Type: text/html\r\n\r\n<h2>Scope</h2><p>Dear chair,</p><ol type=a start=2><li><p>Access</p><li>Trust<ul><li>of all</ul></ol>"
            + "<table><tr><th>Para<th>Change<tr><td>3<td><p>Keep<p>it</table><p>4. Typed</p><div style='display:none'>Hidden</div><style>p{}</style><p>On 3 Mar 2020, at 10:12, A &lt;a@example.org&gt; wrote:</p><blockquote><h2>Old</h2><ol><li>One</ol></blockquote>");
        Assert.Equal(
            [(BlockKind.Heading, null, "Scope"), (BlockKind.Paragraph, null, "Dear chair,"), (BlockKind.ListItem, "b", "Access"), (BlockKind.ListItem, "c", "Trust"), (BlockKind.ListItem, null, "of all"),
             (BlockKind.TableCell, null, "Para"), (BlockKind.TableCell, null, "Change"), (BlockKind.TableCell, null, "3"), (BlockKind.TableCell, null, "Keep it"), (BlockKind.ListItem, "4", "Typed"),
             (BlockKind.Paragraph, null, "On 3 Mar 2020, at 10:12, A <a@example.org> wrote:"), (BlockKind.Heading, null, "Old"), (BlockKind.ListItem, "1", "One")],
            reading.Blocks.Select(b => (b.Kind, b.Number, b.Text)));
        Assert.Equal([(0, 10), (10, 3)], reading.Mail!.Parts.Select(p => (p.FirstBlock, p.BlockCount)));
        Assert.Equal(new CellPlace(0, 1, 1), reading.Blocks[8].Cell);
    }

    [Theory]
    [InlineData("koi8-r", "koi8-r", "Мы поддерживаем пункт 3 этого проекта.")]
    [InlineData("us-ascii", "windows-1251", "Мы поддерживаем пункт 3 этого проекта и просим его сохранить.")]
    [InlineData("x-unknown", "utf-8", "نؤيد الفقرة الثالثة من المشروع.")]
    [InlineData("iso-8859-1", "utf-8", "Nous appuyons l’égalité.")]
    [InlineData("gb2312", "gb18030", "我们支持第三段。")]
    [InlineData("big5", "big5", "我們支持第三段。")]
    [InlineData("iso-2022-jp", "iso-2022-jp", "第三段落を支持します。")]
    [InlineData("windows-1256", "windows-1256", "نؤيد الفقرة الثالثة من المشروع.")]
    public void The_words_are_read_whatever_the_mail_calls_its_encoding(string said, string written, string words)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] mail = [.. Encoding.ASCII.GetBytes(Head + $"Content-Type: text/plain; charset={said}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"), .. Encoding.GetEncoding(written).GetBytes(words)];
        Assert.Equal(words, Body(FileReader.Read("x.eml", mail)));
    }

    [Fact]
    public void Flowed_lines_are_joined_at_their_depth_and_a_signature_is_not()
    {
        var reading = Read(Head + "Content-Type: text/plain; format=flowed\r\n\r\nWe support \r\nit.\r\n> old \r\n> words\r\n>> older\r\n -stuffed\r\n-- \r\nAna\r\n");
        Assert.Equal("We support it.\n> old words\n>> older\n-stuffed\n-- \nAna\n", Body(reading));
    }

    [Fact]
    public void Blanks_of_flowed_Chinese_fall_away_where_the_mail_says_so()
    {
        var reading = Utf8(Head + "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\nContent-Transfer-Encoding: 8bit\r\n\r\n我们支持 \r\n第三段。\r\n");
        Assert.Equal("我们支持第三段。\n", Body(reading));
    }

    [Fact]
    public void Attachments_are_read_in_turn_and_named_as_their_sender_named_them()
    {
        var reading = Read(Head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee attached.\r\n"
            + "--b\r\nContent-Type: text/html; name==?utf-8?q?=C3=A9t=C3=A9.html?=\r\nContent-Disposition: attachment\r\n\r\n<html><p>We agree.</p></html>\r\n"
            + "--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=utf-8''..%2F%E2%80%AE%D0%A2.txt\r\n\r\nIn words.\r\n"
            + "--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: b@example.org\r\nSubject: Inner / one\r\nTo: c@example.org\r\n\r\nInner words.\r\n"
            + "--b\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n"
            + "--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx\r\n"
            + "--b\r\nContent-Type: image/png\r\nContent-ID: <a>\r\nContent-Disposition: inline; filename=logo.png\r\n\r\nx\r\n--b--\r\n");
        Assert.Equal(["été.html", "Т.txt", "Inner - one.eml", "attachment-4.ics", "winmail.dat"], reading.Mail!.Attachments.Select(a => a.File));
        Assert.Equal([null, null, null, "calendarPart", "mailTnef"], reading.Mail.Attachments.Select(a => a.Error?.Code));
        Assert.Equal("Inner words.", Assert.Single(reading.Mail.Attachments[2].Blocks).Text);
        Assert.Contains(reading.Warnings, w => w.Code == "mailPictures" && w.Args[0] == "logo.png");
    }

    [Theory]
    [InlineData("Content-Type: multipart/encrypted; boundary=b\r\n\r\n--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--\r\n", "mailEncrypted")]
    [InlineData("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nx", "mailEncrypted")]
    [InlineData("Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n\r\nx", "mailSealed")]
    [InlineData("\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nabc\r\n-----END PGP MESSAGE-----\r\n", "mailEncrypted")]
    [InlineData("Content-Type: message/partial; id=a; number=2; total=3\r\n\r\nx", "mailPartial")]
    public void What_only_its_receiver_can_read_is_refused_with_a_sentence(string rest, string code) => Assert.Equal(code, Read(Head + rest).Error?.Code);

    [Fact]
    public void A_mailbox_gives_each_message_its_own_sender_and_takes_back_its_escapes()
    {
        const string one = "From a@example.org Tue Mar  3 10:12:00 2020\nFrom: a@example.org\nSubject: One\nTo: c@example.org\n\nFirst.\n\n>From the start we said so.\n>>From a quote\n";
        var single = Read(one, "x.mbox");
        Assert.Equal((FileFormat.Mbox, "First.\n\nFrom the start we said so.\n>From a quote\n"), (single.Format, Body(single)));
        var several = Read(one + "\nFrom b@example.org Tue Mar  3 10:13:00 2020\nFrom: b@example.org\nSubject: Two\nTo: c@example.org\n\nSecond.\n", "x.mbox");
        Assert.Equal(["a@example.org", "b@example.org"], several.Mail!.Attachments.Select(a => a.Mail!.From));
        Assert.Equal("2", Assert.Single(several.Warnings, w => w.Code == "mailboxOfSeveral").Args[0]);
    }

    [Fact]
    public void A_header_longer_than_its_limit_is_refused_before_it_is_parsed()
    {
        Assert.Equal("mailHeaderTooLong", Read(Head + "X-A: " + new string('a', 300_000) + "\r\n\r\nx").Error?.Code);
        Assert.Null(Read(Head + "X-A: " + new string('a', 200_000) + "\r\n\r\nx").Error);
        Assert.Equal("mailHeaderTooLong", Read(Head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nX-A: " + new string('a', 300_000) + "\r\n\r\nx\r\n--b--").Error?.Code);
    }

    [Fact]
    public void Mails_in_mails_end_at_a_depth_and_say_so()
    {
        var mail = "From: a@example.org\r\nTo: b@example.org\r\nSubject: s\r\n\r\ndeepest\r\n";
        for (var i = 0; i < 12; i++) mail = "From: a@example.org\r\nTo: b@example.org\r\nSubject: s\r\nContent-Type: message/rfc822\r\n\r\n" + mail;
        var reading = Read(mail);
        var depth = 0;
        while (reading.Mail?.Attachments is [var inner]) (reading, depth) = (inner, depth + 1);
        Assert.Equal(("attachmentTooDeep", 9), (reading.Error?.Code, depth));
    }

    [Fact]
    public void A_form_at_the_head_declares_who_speaks()
    {
        var reading = Read(Head + "\r\nOrganization: Example Network\r\nSector: Civil society\r\n\r\nWe support paragraph 3.\r\n");
        Assert.Equal("Example Network", reading.Declared["organisation"]);
        Assert.Equal(["We support paragraph 3."], reading.Blocks.Where(b => b.Kind != BlockKind.Header).Select(b => b.Text));
    }

    [Fact]
    public void Every_real_mail_is_read_or_refused_and_its_parts_are_its_body()
    {
        foreach (var file in Directory.GetFiles(SharedData.Path("documents", "eml")))
        {
            var reading = FileReader.Read(Path.GetFileName(file), File.ReadAllBytes(file));
            Assert.NotEqual("readerFailed", reading.Error?.Code);
            if (reading.Mail is not { } mail) continue;
            Assert.Equal(reading.Blocks.Count, mail.Parts.Sum(p => p.BlockCount));
            Assert.All(mail.Parts, p => Assert.True(p.FirstBlock + p.BlockCount <= reading.Blocks.Count));
        }
    }
}
