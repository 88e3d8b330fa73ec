using Plenary.Core.Shared;

namespace Plenary.Documents.Word.Reading;

/// <summary>Ends the reading of a file, or of one part of it, with the refusal that says why. It never leaves the reader:
/// <see cref="WordReader"/> turns it into the reading's error or into a warning.</summary>
internal sealed class UnreadableException(string code, params string[] args) : Exception(code)
{
    public Refusal Refusal { get; } = new(code, args);
}
