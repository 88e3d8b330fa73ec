using Plenary.Core.Compilations;
using Plenary.Core.Shared;
using Plenary.Core.Texts;

namespace Plenary.Documents.Word.Writing;

/// <summary>Writes the redline: the text in Word with every group as a real tracked change or a comment, each signed by its sponsor.
/// Rejecting all gives exactly the text; accepting one author's changes exactly his text, where it is not contested (ECMA-376 part 1, 17.13).</summary>
public static class RedlineWriter
{
    /// <summary>Writes it; the same compilation and options give the same bytes (I4).</summary>
    /// <param name="compilation">What is written.</param>
    /// <param name="to">Is written to and left open; nothing is written when refused.</param>
    /// <param name="options">How.</param>
    /// <returns>Why it cannot be written; empty when it was: <c>redlineNeedsText</c>, <c>textNotInLanguage</c>, <c>templateNotWord</c>,
    /// <c>templateStrict</c>, <c>templateTooLarge</c>.</returns>
    public static IReadOnlyList<Refusal> Write(Compilation compilation, Stream to, RedlineOptions options)
    {
        if (compilation.Text is not { } text) return [new Refusal("redlineNeedsText")];
        return TextDocument.Write(text, compilation.Consultation.Slug, compilation.Consultation.Chair, to, options,
            () => new RedlinePlan(compilation, text, options));
    }
}

/// <summary>Writes the text alone as the Word file that contributors download and edit: with its marks, by which it is known when it comes
/// back, and with tracking switched on.</summary>
public static class BaseWriter
{
    /// <summary>Writes it; the same text and options give the same bytes.</summary>
    /// <param name="text">The version.</param>
    /// <param name="slug">The consultation's name in addresses, for the mark; or null.</param>
    /// <param name="to">Is written to and left open; nothing is written when refused.</param>
    /// <param name="options">How.</param>
    /// <returns>Why it cannot be written; empty when it was.</returns>
    public static IReadOnlyList<Refusal> Write(TextVersion text, string? slug, Stream to, RedlineOptions options) =>
        TextDocument.Write(text, slug, null, to, options, null);
}

/// <summary>What the redline and the text alone have in common.</summary>
internal static class TextDocument
{
    /// <summary>Writes the text with what the plan makes of it.</summary>
    public static IReadOnlyList<Refusal> Write(TextVersion text, string? slug, string? author, Stream to, RedlineOptions options, Func<RedlinePlan>? plan)
    {
        var language = options.Language ?? text.Language;
        if (!text.Languages.Contains(language, StringComparer.Ordinal)) return [new Refusal("textNotInLanguage", language, string.Join(", ", text.Languages))];
        var begun = WordDocument.Begin(options.Template, language);
        if (!begun.Ok) return begun.Refusals;
        var document = begun.Value;
        var version = options.Words.Say("redline.version", text.Version.ToString("0"));
        var made = plan?.Invoke();
        var paragraphs = new RedlineBody(text, language, made).Make();
        var numbering = document.NewNumbering();
        // A title that heads the text has been translated with it.
        var title = text.Paragraphs is [{ } head, ..] && head.Text == text.Title ? head.In(language) : text.Title;
        document.PutBody(xml => new WordBody(xml, document.Styles, numbering, language).Write(paragraphs), title, version, slug ?? "");
        WordParts.PutNumbering(document.Package, numbering);
        WordParts.PutComments(document.Package, document.Styles, made?.Notes ?? [], language);
        WordParts.PutSettings(document.Package, track: plan is null);
        WordParts.PutCore(document.Package, title, author, language, options.Created);
        WordParts.PutMark(document.Package, $"version={text.Version};doc={slug}");
        document.Package.Save(to);
        return [];
    }
}
