using System.Globalization;
using System.Text;
using Plenary.Core.Shared;

namespace Plenary.Server.Commands;

/// <summary>What is said to the person at the terminal: on standard error, one line a sentence, in that person's language.</summary>
internal sealed class Messages(TextWriter to, IWords words)
{
    /// <summary>The words of the person at the terminal.</summary>
    internal IWords Words => words;

    /// <summary>Says a sentence of the command line and gives the status for "nothing could be done".</summary>
    internal int Nothing(string key, params IReadOnlyList<string> args)
    {
        Say("plenary: " + words.Say(key, args));
        return Exit.Nothing;
    }

    /// <summary>Says why something was refused, each reason on a line.</summary>
    internal int Refused(IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals) Refused(null, refusal);
        return Exit.Nothing;
    }

    /// <summary>Says what is wrong with a file.</summary>
    internal void Refused(string? file, Refusal refusal)
    {
        var sentence = words.Say("refusal." + refusal.Code, refusal.Args);
        Say(string.IsNullOrEmpty(file) || sentence.Contains(file, StringComparison.Ordinal) ? "plenary: " + sentence : $"plenary: {file}: {sentence}");
    }

    /// <summary>Says one line. Control characters are shown and do nothing: the name of a file or a line of a table may hold some that
    /// break the line or drive the terminal (attack: terminal escape sequences, CWE-150).</summary>
    internal void Say(string line) => to.WriteLine(OneLine(line));

    /// <summary>Text of somebody else as it can be shown at a terminal: control characters as their pictures (␛ for ESC), those that have none, and those
    /// that turn the direction of what follows (attack: text that reads otherwise than it stands, CVE-2021-42574), by their number. Marks that
    /// only help right-to-left text along stay.</summary>
    internal static string OneLine(string text)
    {
        if (!text.Any(IsActedOn)) return text;
        var shown = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (c < 0x20) shown.Append((char)(0x2400 + c));
            else if (c == 0x7F) shown.Append('\u2421');
            else if (IsActedOn(c)) shown.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)c:X4}⟩");
            else shown.Append(c);
        }
        return shown.ToString();
    }

    // Cc; the divider of lines and of paragraphs; embeddings, overrides and isolates of direction (UAX 9); the shaping controls that Unicode took back.
    private static bool IsActedOn(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u206F');
}
