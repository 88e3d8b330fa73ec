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

    internal static string OneLine(string text)
    {
        if (!text.Any(char.IsControl)) return text;
        var shown = new StringBuilder(text.Length);
        foreach (var c in text) shown.Append(c < 0x20 ? (char)(0x2400 + c) : char.IsControl(c) ? '\uFFFD' : c);
        return shown.ToString();
    }
}
