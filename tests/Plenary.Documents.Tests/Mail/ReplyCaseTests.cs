using System.Text;
using System.Text.Json;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Tests.Mail;

/// <summary>The cases that parsers of replies publish: what the sender wrote now, out of a whole body.</summary>
public sealed class ReplyCaseTests
{
    private sealed record Case(string Name, string Kind, string Text, string Gold);

    [Fact]
    public void At_least_28_of_the_30_published_cases_are_exact()
    {
        var wrong = Cases().Where(c => !IsExact(c)).Select(c => c.Name).ToList();
        Assert.True(wrong.Count <= 2, string.Join(", ", wrong));
    }

    [Fact]
    public void No_character_of_any_case_is_lost() =>
        Assert.All(Cases(), c => Assert.Equal(c.Text.ReplaceLineEndings("\n"), string.Concat(Parts(c).Select(p => p.Text))));

    private static List<Case> Cases()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(SharedData.Path("email-reply", "reply-text.json")));
        return [.. json.RootElement.EnumerateArray().Select(e => new Case(
            $"{e.GetProperty("set").GetString()}/{e.GetProperty("name").GetString()}", e.GetProperty("kind").GetString()!, e.GetProperty("text").GetString()!, e.GetProperty("gold").GetString()!))];
    }

    private static IReadOnlyList<MailPart> Parts(Case one)
    {
        var mail = "From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + one.Text;
        return FileReader.Read("x.eml", Encoding.UTF8.GetBytes(mail)).Mail!.Parts;
    }

    /// <summary>Some of these parsers leave the signature with the reply, others not: what they call the reply is one of the two.</summary>
    private static bool IsExact(Case one)
    {
        var parts = Parts(one);
        var reply = string.Concat(parts.Where(p => p.Kind == MailPartKind.Reply).Select(p => p.Text)).Trim();
        var unquoted = string.Concat(parts.Where(p => p.Kind != MailPartKind.Quoted).Select(p => p.Text)).Trim();
        return one.Gold.Trim() == reply || (one.Kind == "reply" && one.Gold.Trim() == unquoted);
    }
}
