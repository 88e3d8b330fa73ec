namespace Plenary.Core.Shared;

/// <summary>The words of the product in one language: labels of a layout, sentences of refusals and warnings. A seam, because Core knows no language.</summary>
public interface IWords
{
    /// <summary>BCP 47.</summary>
    string Language { get; }

    /// <summary>The words under <paramref name="key"/>, with <c>{0}</c>, <c>{1}</c>… replaced. Numbers are written beside what they count
    /// ("Proposals: 5") or in a plural of ICU's message patterns, whose argument is a number as the invariant culture writes it. An unknown key is a mistake of ours and comes back as the key itself.</summary>
    string Say(string key, params IReadOnlyList<string> args);
}
