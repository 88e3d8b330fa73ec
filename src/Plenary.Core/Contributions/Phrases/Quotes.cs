using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>Words in quotation marks: “…”, "…", «…», „…“, 「…」, 『…』, ‘…’.</summary>
internal static class Quotes
{
    /// <summary>The insides of all quotations, outermost only, in order; linear.</summary>
    public static List<(int Start, int End)> In(string text)
    {
        var found = new List<(int, int)>();
        var open = -1;
        var opener = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (open < 0)
            {
                if (c is '“' or '„' or '«' or '「' or '『' or '"' || c is '‘' && (i == 0 || !char.IsLetterOrDigit(text[i - 1]))) (open, opener) = (i + 1, c);
            }
            else if (Closes(opener, c, text, i))
            {
                var (start, end) = (open, i);
                while (start < end && char.IsWhiteSpace(text[start])) start++;
                while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
                if (end > start) found.Add((start, end));
                open = -1;
            }
        }
        return found;
    }

    /// <summary>Whether a token stands inside one of them.</summary>
    public static bool Hold(List<(int Start, int End)> quotes, Token token) => quotes.Exists(q => token.Start >= q.Start && token.End <= q.End);

    private static bool Closes(char opener, char c, string text, int i) => opener switch
    {
        '“' => c is '”' or '"',
        '„' => c is '“' or '”',
        '«' => c == '»',
        '「' => c == '」',
        '『' => c == '』',
        '‘' => c == '’' && (i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1])),
        _ => c is '"' or '”',
    };
}
