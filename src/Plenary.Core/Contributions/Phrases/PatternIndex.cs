using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>Phrases with what they mean, found by the letter that they begin with.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
internal sealed class PatternIndex<T>
{
    private readonly Dictionary<char, List<(T Meaning, Pattern Pattern)>> _by = [];

    /// <summary>Reads phrases, one a line, as <see cref="Pattern"/> writes them.</summary>
    public PatternIndex(IEnumerable<(T Meaning, string Phrases)> written)
    {
        foreach (var (meaning, phrases) in written)
            foreach (var phrase in phrases.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var pattern = new Pattern(phrase);
                foreach (var beginning in pattern.Beginnings)
                {
                    if (!_by.TryGetValue(beginning, out var list)) _by[beginning] = list = [];
                    list.Add((meaning, pattern));
                }
            }
    }

    /// <summary>The phrases that a word may begin, in the order in which they are written; an Arabic word also without what is written together with it.</summary>
    public IEnumerable<(T Meaning, Pattern Pattern)> Candidates(string form)
    {
        if (_by.TryGetValue(form[0], out var list))
            foreach (var one in list) yield return one;
        if (form.Length < 4 || form[0] is < '\u0600' or > '\u06FF') yield break;
        var seen = form[0];
        foreach (var start in Arabic.Bare(form).ToArray())
            if (start > 0 && form[start] != seen && _by.TryGetValue(form[start], out list))
                foreach (var one in list) yield return one;
    }
}
