using Plenary.Core.Contributions;

namespace Plenary.Documents.Mailing;

/// <summary>Finds what stands below a reply and is not part of it: signature, telephone's line, legal notice, list footer.</summary>
internal static class Tails
{
    /// <summary>A signature behind a bare "--" has no more lines; a longer stretch is text behind a rule.</summary>
    private const int LongestSignature = 15;

    /// <summary>Marks the lines from <paramref name="from"/> up to <paramref name="to"/>, which are not quoted.</summary>
    internal static void Mark(string[] lines, MailPartKind[] kinds, int from, int to)
    {
        var written = false;
        for (var i = from; i < to; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0) continue;
            var kind = StartsTail(lines, i, to, written);
            if (kind is null)
            {
                written = true;
                continue;
            }
            if (IsPhoneLine(line))
            {
                kinds[i] = MailPartKind.Signature;
                // Above the text it signs nothing else; below it, what still comes is the message it answers, unmarked.
                if (!written) continue;
                for (var k = i + 1; k < to; k++) kinds[k] = Blank(lines[k]) ? kinds[k - 1] : StartsTail(lines, k, to, true) ?? MailPartKind.Quoted;
                return;
            }
            for (var k = i; k < to; k++)
            {
                if (kind == MailPartKind.Signature && IsNotice(lines, k, to)) kind = MailPartKind.Disclaimer;
                kinds[k] = kind.Value;
            }
            return;
        }
    }

    private static bool Blank(string line) => line.AsSpan().Trim().IsEmpty;

    private static MailPartKind? StartsTail(string[] lines, int at, int to, bool written)
    {
        var raw = lines[at].TrimEnd('\r', '\n');
        var line = raw.Trim();
        // The delimiter of RFC 3676, 4.3; its blank is often lost on the way.
        if (raw is "-- " || (line == "--" && to - at <= LongestSignature)) return IsNoticeBelow(lines, at + 1, to) ? MailPartKind.Disclaimer : MailPartKind.Signature;
        if (IsPhoneLine(line)) return MailPartKind.Signature;
        if (line.StartsWith("-----BEGIN PGP SIGNATURE-----", StringComparison.Ordinal)) return MailPartKind.Signature;
        if (written && (IsRule(line) || line is "—" or "–") && (IsListFooter(lines, at, to) || IsNoticeBelow(lines, at + 1, to))) return MailPartKind.Disclaimer;
        if (written && IsUnderscores(line) && IsCard(lines, at + 1, to)) return MailPartKind.Signature;
        if (written && IsNotice(lines, at, to)) return MailPartKind.Disclaimer;
        return written && IsDashedName(lines, at, to) ? MailPartKind.Signature : null;
    }

    private static bool IsRule(string line) => line.Length >= 3 && line.AsSpan().IndexOfAnyExcept("-_=*") < 0;

    private static bool IsPhoneLine(string line)
    {
        var text = line.Trim('*', '_', '-', '—', '[', ']', '<', '>', ' ', '\u200E', '\u200F');
        if (text.Length is 0 or > 240) return false;
        // The address of the program behind the words does not count.
        var link = text.AsSpan().IndexOfAny('<', '(', '[');
        var words = (link > 0 ? text[..link] : text).Trim();
        if (words.Length > 70 || words.Contains(',', StringComparison.Ordinal)) return false;
        var lower = words.ToLowerInvariant();
        if (lower.EndsWith('.') && !lower.Contains("secure email", StringComparison.Ordinal) && !lower.EndsWith("gesendet.", StringComparison.Ordinal) && words.Count(c => c == ' ') > 5) return false;
        if (words.Count(c => c == ' ') > 8) return false;
        return QuoteWords.SentFrom.Any(s => lower.StartsWith(s, StringComparison.Ordinal))
            || (QuoteWords.SentFromEnds.Any(s => lower.EndsWith(s, StringComparison.Ordinal)) && (lower.StartsWith("von ", StringComparison.Ordinal) || lower.Any(char.IsLetter) && lower.Length < 50 && !lower.EndsWith("gesendet", StringComparison.Ordinal)));
    }

    /// <summary>"-Maria" or "- Maria Silva" alone as the last paragraph.</summary>
    private static bool IsDashedName(string[] lines, int at, int to)
    {
        var line = lines[at].Trim();
        if (line.Length is < 3 or > 40 || line[0] is not ('-' or '–' or '—')) return false;
        var name = line.TrimStart('-', '–', '—', ' ');
        if (!char.IsUpper(name.Length > 0 ? name[0] : ' ') || name.Any(char.IsDigit) || ".:;?!".Contains(name[^1], StringComparison.Ordinal) || name.Count(c => c == ' ') > 3) return false;
        if (at > 0 && !Blank(lines[at - 1])) return false;
        // Behind a name stands at most a footer.
        for (var i = at + 1; i < to; i++)
            if (!Blank(lines[i])) return i > at + 1 && IsRule(lines[i].Trim());
        return true;
    }

    private static bool IsUnderscores(string line) => line.Length >= 3 && line.AsSpan().IndexOfAnyExcept('_') < 0;

    /// <summary>A few short lines to the end, with an address or a telephone number among them: who somebody is, not what he says.</summary>
    private static bool IsCard(string[] lines, int at, int to)
    {
        if (to - at > LongestSignature) return false;
        var filled = lines[at..to].Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        return filled.Count is > 0 and <= 8 && filled.All(l => l.Length <= 70 && l[^1] is not ('.' or '!' or '?' or '。'))
            && filled.Any(l => l.Contains('@', StringComparison.Ordinal) || l.Contains("www.", StringComparison.Ordinal) || l.Contains("://", StringComparison.Ordinal) || l.Count(char.IsDigit) >= 7);
    }

    private static bool IsListFooter(string[] lines, int at, int to)
    {
        if (to - at > 12) return false;
        var lower = string.Concat(lines[at..to]).ToLowerInvariant();
        return lower.Contains("mailing list", StringComparison.Ordinal) || lower.Contains("unsubscribe", StringComparison.Ordinal) || lower.Contains("listinfo", StringComparison.Ordinal)
            || lower.Contains("reply to this email directly", StringComparison.Ordinal) || lower.Contains("you are receiving this because", StringComparison.Ordinal)
            || lower.Contains("avast", StringComparison.Ordinal) || lower.Contains("viruses", StringComparison.Ordinal);
    }

    private static bool IsNoticeBelow(string[] lines, int at, int to)
    {
        while (at < to && (Blank(lines[at]) || IsRule(lines[at].Trim()))) at++;
        return at < to && IsNotice(lines, at, to);
    }

    /// <summary>Whether a paragraph begins here that speaks of this mail and of secrecy.</summary>
    private static bool IsNotice(string[] lines, int at, int to)
    {
        if (at > 0 && !Blank(lines[at - 1]) && !IsRule(lines[at - 1].Trim())) return false;
        var head = lines[at].AsSpan().Trim();
        var start = head[..Math.Min(head.Length, 80)].ToString().ToLowerInvariant();
        if (!QuoteWords.NoticeOf.Any(n => start.Contains(n, StringComparison.Ordinal)) && !start.Contains("virus-free", StringComparison.Ordinal)) return false;
        var end = at;
        var length = 0;
        while (end < to && !Blank(lines[end]) && length < 2_000) length += lines[end++].Length;
        var paragraph = string.Concat(lines[at..end]).ToLowerInvariant();
        return QuoteWords.NoticeSays.Any(n => paragraph.Contains(n, StringComparison.Ordinal));
    }
}
