using Plenary.Core.Contributions;

namespace Plenary.Documents.Mailing;

/// <summary>Cuts the body of a mail into what its sender wrote now, what he quotes, his signature and the machine's notice.
/// The parts one after another are the body, character for character. Linear in the body.</summary>
internal static class BodyCutter
{
    /// <summary>The parts; a body without a letter is one empty reply, or none where it has no character.</summary>
    internal static IReadOnlyList<MailPart> Cut(string body)
    {
        if (body.Length == 0) return [];
        var lines = Lines(body);
        var kinds = new MailPartKind[lines.Length];
        MarkQuotes(lines, kinds);
        MarkTails(lines, kinds);
        return Parts(lines, kinds);
    }

    /// <summary>Lines with their own breaks, so that they concatenate to the body.</summary>
    private static string[] Lines(string body)
    {
        var lines = new List<string>();
        for (var at = 0; at < body.Length;)
        {
            var end = body.IndexOf('\n', at);
            end = end < 0 ? body.Length : end + 1;
            lines.Add(body[at..end]);
            at = end;
        }
        return [.. lines];
    }

    private static void MarkQuotes(string[] lines, MailPartKind[] kinds)
    {
        for (var i = 0; i < lines.Length;)
        {
            if (IsQuoted(lines[i]))
            {
                kinds[i++] = MailPartKind.Quoted;
                continue;
            }
            if (IsBrokenQuote(lines, i))
            {
                kinds[i++] = MailPartKind.Quoted;
                continue;
            }
            var taken = QuoteStart.LinesAt(lines, i, out var open);
            if (taken == 0)
            {
                i++;
                continue;
            }
            // Without marks nobody can answer in between: all that follows is quoted.
            var through = open ? lines.Length : i + taken;
            for (; i < through; i++) kinds[i] = MailPartKind.Quoted;
        }
        // Empty lines between quoted lines are quoted too.
        for (var i = 0; i < lines.Length; i++)
        {
            if (kinds[i] != MailPartKind.Reply || !IsBlank(lines[i]) || i == 0 || kinds[i - 1] != MailPartKind.Quoted) continue;
            var next = i;
            while (next < lines.Length && IsBlank(lines[next]) && kinds[next] == MailPartKind.Reply) next++;
            if (next == lines.Length || kinds[next] == MailPartKind.Quoted)
                for (var k = i; k < next; k++) kinds[k] = MailPartKind.Quoted;
            i = next - 1;
        }
    }

    private static bool IsBlank(string line) => line.AsSpan().Trim().IsEmpty;

    /// <summary>A mark in the first columns; ">From" is the escape of mailboxes (RFC 4155) and no quotation.</summary>
    private static bool IsQuoted(string line)
    {
        var bare = line.AsSpan().TrimStart(" \u00A0\uFEFF");
        return line.Length - bare.Length <= 3 && bare.StartsWith(">", StringComparison.Ordinal) && !bare.StartsWith(">From ", StringComparison.Ordinal);
    }

    /// <summary>The rest of a quoted line that was too long for the sender's program: it goes on in lower case between two quoted lines.</summary>
    private static bool IsBrokenQuote(string[] lines, int at) =>
        at > 0 && at + 1 < lines.Length && IsQuoted(lines[at - 1]) && IsQuoted(lines[at + 1]) && lines[at - 1].Length >= 60
        && lines[at].Length < lines[at - 1].Length && char.IsLower(lines[at][0]);

    /// <summary>In each stretch that is not quoted, the signature and the notice at its end.</summary>
    private static void MarkTails(string[] lines, MailPartKind[] kinds)
    {
        for (var from = 0; from < lines.Length;)
        {
            if (kinds[from] == MailPartKind.Quoted)
            {
                from++;
                continue;
            }
            var to = from;
            while (to < lines.Length && kinds[to] != MailPartKind.Quoted) to++;
            Tails.Mark(lines, kinds, from, to);
            from = to;
        }
    }

    private static List<MailPart> Parts(string[] lines, MailPartKind[] kinds)
    {
        // Empty lines belong to what stands above them; those at the head to what follows.
        for (var i = 1; i < lines.Length; i++)
            if (IsBlank(lines[i]) && kinds[i] == MailPartKind.Reply && kinds[i - 1] is not MailPartKind.Reply) kinds[i] = kinds[i - 1];
        var first = Array.FindIndex(lines, l => !IsBlank(l));
        for (var i = 0; i < first; i++) kinds[i] = kinds[first];

        var parts = new List<MailPart>();
        int? quoted = null;
        for (var from = 0; from < lines.Length;)
        {
            var to = from;
            while (to < lines.Length && kinds[to] == kinds[from]) to++;
            if (kinds[from] == MailPartKind.Quoted) quoted = parts.Count;
            parts.Add(new()
            {
                Kind = kinds[from],
                Text = string.Concat(lines[from..to]),
                Answers = kinds[from] == MailPartKind.Reply ? quoted : null,
            });
            from = to;
        }
        return parts;
    }
}
