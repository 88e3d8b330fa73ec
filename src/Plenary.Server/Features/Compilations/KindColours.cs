using Plenary.Server.Platform.Web;
using System.Globalization;
using System.Text;
using Plenary.Core.Compilations.Layouts;

namespace Plenary.Server.Features.Compilations;

/// <summary>The colour and the letter of each kind of stakeholder: eight colours that people with any colour vision tell apart
/// (Okabe and Ito 2008), and never the colour alone.</summary>
/// <param name="say">The words of the page.</param>
/// <param name="kinds">Every kind of the consultation, in the order of its common document (<see cref="Apparatus.KindsInUse"/>), so that a part of it, the text and the
/// desk show a kind alike; null for those of a document that stands by itself.</param>
public sealed class KindColours(Phrasing say, IReadOnlyList<string>? kinds = null)
{
    /// <summary>Colours there are; a ninth kind shares the first's and differs by its letter.</summary>
    private const int Colours = 8;

    private readonly Dictionary<string, (string Class, string Letter, int Colour)> _kinds = Assign(say, kinds ?? say.Apparatus.KindsInUse);

    /// <summary>The class of a kind; null is "not declared".</summary>
    public string Class(string? kind) => kind is not null && _kinds.TryGetValue(kind, out var known) ? known.Class : "kx";

    /// <summary>The class of a voice: of its sponsors' kind where they have one in common.</summary>
    public string Class(Voice voice)
    {
        var first = voice.Group.Sponsors.Count > 0 ? voice.Group.Sponsors[0].Kind : null;
        return voice.Group.Sponsors.All(s => s.Kind == first) ? Class(first) : "km";
    }

    /// <summary>The style rules that put each kind's letter before its name.</summary>
    public string Rules()
    {
        var css = new StringBuilder();
        foreach (var (name, (kind, letter, colour)) in _kinds)
            css.Append(CultureInfo.InvariantCulture,
                $".{kind}{{--l:{Shown.CssString(letter)};--w:{Shown.CssString(say.Kind(name) + " ")};--k:var(--c{colour});--on:var(--on{colour})}}\n");
        return css.ToString();
    }

    private static Dictionary<string, (string, string, int)> Assign(Phrasing say, IReadOnlyList<string> all)
    {
        var kinds = new Dictionary<string, (string, string, int)>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in all)
        {
            // The Arabic article begins most names and tells none of them apart.
            var name = say.Kind(kind) is ['\u0627', '\u0644', .. { Length: > 1 } rest] ? rest : say.Kind(kind);
            var letters = name.EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(r => Rune.ToUpperInvariant(r).ToString()).ToList();
            var letter = letters.Find(l => !taken.Contains(l)) ?? (taken.Count + 1).ToString(CultureInfo.InvariantCulture);
            taken.Add(letter);
            kinds[kind] = ("k" + Phrasing.Number(kinds.Count), letter, kinds.Count % Colours);
        }
        return kinds;
    }
}
