using Plenary.Core.Shared;

namespace Plenary.Documents.Tests.Word.Writing;

/// <summary>Says the key and the facts: what a writer says does not depend on the sentences of a language.</summary>
internal sealed class PlainWords(string language = "en") : IWords
{
    public string Language => language;

    public string Say(string key, params IReadOnlyList<string> args) => args.Count == 0 ? key : $"{key}: {string.Join(" | ", args)}";
}
