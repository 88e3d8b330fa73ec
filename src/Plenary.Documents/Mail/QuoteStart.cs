using Plenary.Core.Contributions;

namespace Plenary.Documents.Mailing;

/// <summary>Finds where a mail stops speaking and begins to quote. Every test looks at a few lines of bounded length.</summary>
internal static class QuoteStart
{
    /// <summary>"On … wrote:" is broken over as many lines at most: day, date, name, address, verb.</summary>
    private const int MostLines = 5;

    /// <summary>Longer than any introduction that a program writes.</summary>
    private const int Longest = 400;

    /// <summary>How many lines from <paramref name="at"/> introduce a quotation; 0 where none do.</summary>
    /// <param name="lines">The lines of the body.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="open">Whether all that follows is quoted even without marks.</param>
    internal static int LinesAt(string[] lines, int at, out bool open)
    {
        open = true;
        if (IsBlank(lines[at])) return 0;
        if (IsSeparator(lines, at, out var taken) || IsHeader(lines, at, out taken)) return taken;
        taken = Introduction(lines, at, out open);
        return taken;
    }

    /// <summary>A line without quote marks, emphasis and outer blanks.</summary>
    internal static string Bare(string line) =>
        line.Replace('\u00A0', ' ').Replace('\u202F', ' ').AsSpan().Trim().TrimStart("> \u200E\u200F\u202A\u202B\u202C*_|").TrimEnd(" *_\u200E\u200F\u202C").ToString();

    private static bool IsBlank(string line) => line.AsSpan().Trim().IsEmpty;

    private static bool IsSeparator(string[] lines, int at, out int taken)
    {
        taken = 1;
        var line = lines[at].Trim();
        if (line.Length > 120) return false;
        var inner = line.Trim(Dashes).Trim().ToLowerInvariant();
        var dashed = line.Length - line.TrimStart(Dashes).Length >= 2;
        if (inner.Length > 0 && inner.Length < 60)
        {
            if (dashed && QuoteWords.Original.Any(o => inner.StartsWith(o, StringComparison.Ordinal) || inner.EndsWith(o, StringComparison.Ordinal) && inner.Length < o.Length + 16)) return true;
            // Without dashes it must be the whole line, or Apple's "Begin forwarded message:".
            var alone = inner.TrimEnd(':', '：', ' ');
            if (inner.EndsWith(':') && Forwarded.Contains(alone, StringComparer.Ordinal)) return true;
            if (inner.Contains("reply above this line", StringComparison.Ordinal) || inner.Contains("type your reply above", StringComparison.Ordinal)) return true;
        }
        // "---- On Wed, … wrote ----"
        if (dashed && inner.Length < Longest && HasVerb(inner) && (inner.Any(char.IsDigit) || inner.EndsWith(':') && line[^1] != ':')) return true;
        if (inner.Length > 0) return false;
        // A rule counts where a header follows, at most two empty lines below.
        if (line.Length < 4) return false;
        for (var next = at + 1; next < lines.Length && next <= at + 3; next++)
        {
            if (IsBlank(lines[next])) continue;
            if (!IsHeader(lines, next, out var header) && !IsSeparator(lines, next, out header)) return false;
            taken = next - at + header;
            return true;
        }
        return false;
    }

    private static bool IsHeader(string[] lines, int at, out int taken)
    {
        taken = 0;
        if (RoleOf(lines[at], out var value) is not { } first || first == HeaderRole.Other) return false;
        var roles = new HashSet<HeaderRole> { first };
        var address = value.Contains('@', StringComparison.Ordinal);
        var last = at;
        int blanks = 0, plain = 0;
        for (var i = at + 1; i < lines.Length && i < at + 24; i++)
        {
            if (IsBlank(lines[i]))
            {
                if (++blanks > 1) break;
                continue;
            }
            if (RoleOf(lines[i], out value) is { } role)
            {
                roles.Add(role);
                address |= value.Contains('@', StringComparison.Ordinal);
                (last, blanks, plain) = (i, 0, 0);
            }
            // A long list of addresses goes over several lines; behind a blank line the message itself begins.
            else if (blanks > 0 || ++plain > 4) break;
        }
        taken = last - at + 1;
        var strong = roles.Count(r => r != HeaderRole.Other);
        return strong >= 3 || (strong == 2 && roles.Contains(HeaderRole.From) && (address || roles.Contains(HeaderRole.Date)));
    }

    private static HeaderRole? RoleOf(string line, out string value)
    {
        value = "";
        var bare = Bare(line);
        var colon = bare.AsSpan(0, Math.Min(bare.Length, 24)).IndexOfAny(':', '：');
        if (colon <= 0) return null;
        var label = bare[..colon].Trim('*', '_', ' ', '\u00A0', '\t').ToLowerInvariant();
        if (!QuoteWords.Labels.TryGetValue(label, out var role)) return null;
        value = bare[(colon + 1)..];
        return role;
    }

    private static int Introduction(string[] lines, int at, out bool open)
    {
        open = true;
        var text = "";
        for (var n = 1; n <= MostLines && at + n <= lines.Length; n++)
        {
            var bare = Bare(lines[at + n - 1]);
            if (bare.Length == 0) break;
            text = n == 1 ? bare : text + " " + bare;
            if (text.Length > Longest) break;
            var ends = text[^1] is ':' or '：' or '՝';
            var follows = QuoteFollows(lines, at + n);
            if (Introduces(text, bare, ends, follows))
            {
                // Text that runs into the introduction stays text: the introduction begins with its own line.
                if (n > 1 && Bare(lines[at]).ToLowerInvariant() is var head && !StartsOn(head) && !BeginsLikeDate(head) && Enumerable.Range(at + 1, n - 1).Any(l => Begins(Bare(lines[l])))) return 0;
                open = !follows;
                return n;
            }
            if (ends) break;
        }
        return 0;
    }

    /// <summary>Whether an introduction may begin with this line: "On 3 March", "2020-03-03".</summary>
    private static bool Begins(string line)
    {
        var lower = line.ToLowerInvariant();
        return BeginsLikeDate(lower) || StartsOn(lower) && lower.AsSpan(0, Math.Min(lower.Length, 44)).ContainsAnyInRange('0', '9');
    }

    private static bool Introduces(string text, string last, bool ends, bool follows)
    {
        var lower = text.ToLowerInvariant();
        var verb = HasVerb(lower);
        var address = HasAddress(text);
        var date = Begins(text);
        var hour = HasHour(text);
        if (verb)
        {
            var verbLast = ends || QuoteWords.Wrote.Any(w => last.ToLowerInvariant().EndsWith(w, StringComparison.Ordinal));
            if (!verbLast) return false;
            if (date && (address || hour || follows) || ends && address && hour) return true;
            return follows && ends && (address || text.Length < 80);
        }
        if (!ends) return follows && address && BeginsLikeDate(lower);
        if (date && address && (hour || HasYear(text))) return true;
        return follows && address && (text.Any(char.IsDigit) || lower.Contains(" <", StringComparison.Ordinal));
    }

    private static bool QuoteFollows(string[] lines, int at)
    {
        for (var i = at; i < lines.Length && i < at + 3; i++)
            if (!IsBlank(lines[i]))
                return lines[i].AsSpan().TrimStart().StartsWith(">", StringComparison.Ordinal);
        return false;
    }

    private static bool HasVerb(string lower) => QuoteWords.Wrote.Any(w =>
    {
        var at = lower.LastIndexOf(w, StringComparison.Ordinal);
        if (at < 0) return false;
        // Whole words only where words are divided by blanks.
        var before = at == 0 || !char.IsLetter(lower[at - 1]) || lower[at] > '\u0E00';
        var after = at + w.Length == lower.Length || !char.IsLetter(lower[at + w.Length]) || lower[at] > '\u0E00';
        return before && after;
    });

    private static bool StartsOn(string lower) => QuoteWords.On.Any(o => lower.StartsWith(o, StringComparison.Ordinal));

    /// <summary>"30.09.2017", "2017-01-09", "11:00 AM, November", "2 avril 2012", "2017年".</summary>
    private static bool BeginsLikeDate(string lower)
    {
        var text = lower.AsSpan().TrimStart("\"'(-–— ");
        if (text.IsEmpty || !char.IsDigit(text[0])) return false;
        var digits = 0;
        while (digits < text.Length && char.IsDigit(text[digits])) digits++;
        if (digits > 4 || digits == text.Length) return false;
        return text[digits] is '.' or '/' or '-' or ':' or '年' or '년' || (text[digits] is ' ' or ',' && text.Length > digits + 2 && (char.IsLetter(text[digits + 1]) || HasHour(text.ToString()) || HasYear(text.ToString())));
    }

    private static bool HasHour(string text)
    {
        for (var i = 1; i + 2 < text.Length; i++)
            if (text[i] is ':' or '.' or 'h' or '시' or '时' or '時' && char.IsDigit(text[i - 1]) && (char.IsDigit(text[i + 1]) && char.IsDigit(text[i + 2]) || text[i] is '시' or '时' or '時'))
                return true;
        return false;
    }

    private static bool HasYear(string text)
    {
        for (var i = 0; i + 3 < text.Length; i++)
            if ((text[i] == '2' && text[i + 1] is '0' or '1' || (text[i] == '1' && text[i + 1] == '9')) && char.IsDigit(text[i + 2]) && char.IsDigit(text[i + 3]))
                return true;
        return false;
    }

    private static bool HasAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at + 1 < text.Length && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '_' or '-' or '+') && char.IsLetterOrDigit(text[at + 1]);
    }

    private static readonly char[] Dashes = ['-', '_', '*', '=', '~', '‐', '‑', '‒', '–', '—', '―', '─', '>', ' ', '\t', '#', '+'];

    /// <summary>The separators that stand without dashes, ending in a colon.</summary>
    private static readonly string[] Forwarded =
    [
        "begin forwarded message", "forwarded message", "original message", "début du message réexpédié", "début du message transféré", "anfang der weitergeleiteten nachricht", "inizio messaggio inoltrato", "inicio del mensaje reenviado", "início da mensagem encaminhada", "início da mensagem reencaminhada",
        "begin doorgestuurd bericht", "vidarebefordrat brev", "start på videresendt besked", "videresendt melding", "начало переадресованного сообщения", "początek przekazywanej wiadomości", "začátek přeposílané zprávy", "iletilen ileti başlangıcı", "بداية الرسالة المعاد توجيهها", "下面是被转发的邮件", "開始轉寄郵件", "転送されたメッセージ", "전달된 메시지 시작",
    ];
}
