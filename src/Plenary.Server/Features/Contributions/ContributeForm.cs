using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Texts;
using Plenary.Server.Features.Consultations;

namespace Plenary.Server.Features.Contributions;

/// <summary>What the form sends, field by field.</summary>
public sealed class ContributeForm
{
    /// <summary>The secret of the draft, drawn with the form where it is a new one.</summary>
    public string? Key { get; set; }

    /// <summary>What tells this point from the others of the draft, drawn with the form.</summary>
    public string? Point { get; set; }

    /// <summary><c>text</c>, <c>missing</c>, <c>p:</c> with a paragraph's id, <c>g:</c> with the id of the one before a gap, <c>q:</c> with a question's.</summary>
    public string Place { get; set; } = "text";

    /// <summary>The last paragraph of a range; empty for one paragraph.</summary>
    public string? Through { get; set; }

    /// <summary>The words of the paragraph that are meant; empty for all of it.</summary>
    public string? Quote { get; set; }

    public Operation? Operation { get; set; }

    public string? Text { get; set; }

    public string? Reason { get; set; }

    public Capacity Capacity { get; set; } = Capacity.Personal;

    public string? Person { get; set; }

    public string? Organisation { get; set; }

    /// <summary>One a line, or apart by semicolons.</summary>
    public string? Members { get; set; }

    public string? Kind { get; set; }

    public string? Country { get; set; }

    /// <summary>Whether the files are to be published as they are.</summary>
    public bool AsIs { get; set; }

    public IReadOnlyList<IFormFile>? Files { get; set; }

    /// <summary>Whether what was sent already is to be replaced by this.</summary>
    public bool Replace { get; set; }

    /// <summary>Whether the form says something, and is not there for its files or for the names alone.</summary>
    internal bool Says(bool files) =>
        Filled(Text) is not null || Filled(Reason) is not null || Filled(Quote) is not null
            || !files && Operation is { } asked && !Sense.NeedsWords(asked);

    /// <summary>What was said, or why it has no place.</summary>
    /// <param name="of">The consultation.</param>
    /// <param name="text">The newest version of its text, or null.</param>
    /// <param name="language">The language in which the text was read.</param>
    internal Result<FormPoint> Said(ConsultationRow of, TextVersion? text, string language)
    {
        var place = Of(of, text, language);
        if (!place.Ok) return Result<FormPoint>.Refused(place.Refusals);
        var (anchor, words) = (place.Value, Filled(Text));
        var operation = Operation ?? Sense.At(anchor)[0];
        if (operation == Core.Contributions.Operation.Add && anchor is { To: AnchorTo.Paragraph, Through: null }) anchor = Anchor.Gap(anchor.Paragraph);
        else if (operation == Core.Contributions.Operation.Add && anchor.To == AnchorTo.Range)
        {
            // What is added to words stands after them, and apart from them where words stand apart.
            anchor = anchor with { Start = anchor.End, Quote = "" };
            if (words is not null && IsApart(words[0]) && IsApart(Filled(Quote)![^1])) words = " " + words;
        }
        return new FormPoint { Id = Point, Anchor = anchor, Operation = operation, Text = words, Reason = Filled(Reason), Quote = Filled(Quote) };
    }

    /// <summary>The place that the fields name, or why there is none.</summary>
    internal Result<Anchor> Of(ConsultationRow of, TextVersion? text, string language)
    {
        switch (Place)
        {
            case "text": return Anchor.WholeText;
            case "missing": return Anchor.Missing;
            case "g:": return Anchor.Gap(null);
            case ['g', ':', .. var id] when Known(text, id): return Anchor.Gap(id);
            case ['q', ':', .. var id] when of.Questions.Any(q => q.Id == id): return Anchor.OfQuestion(id);
            case ['p', ':', .. var id] when Known(text, id):
                var (paragraph, through) = (text!.Paragraphs[text.Order[id]], Filled(Through));
                if (through == id) through = null;
                if (through is not null && Filled(Quote) is not null) return new Refusal("quoteOfSeveral");
                if (through is not null && (!Known(text, through) || text.Order[through] < text.Order[id])) return new Refusal("placeUnknown", through);
                return Filled(Quote) is { } quote ? Quoted(text, paragraph, quote, language) : Anchor.OfParagraph(id, through);
            default: return new Refusal("placeUnknown", Place);
        }
    }

    /// <summary>The same place in the fields of a form.</summary>
    internal static string PlaceOf(Anchor anchor) => anchor.To switch
    {
        AnchorTo.Paragraph or AnchorTo.Range => "p:" + anchor.Paragraph,
        AnchorTo.Gap => "g:" + anchor.Paragraph,
        AnchorTo.Question => "q:" + anchor.Question,
        AnchorTo.Missing => "missing",
        _ => "text",
    };

    private static bool Known(TextVersion? text, string id) => text?.Order.ContainsKey(id) == true;

    /// <summary>Words are looked for in the language that was read, then in the others that the text exists in.</summary>
    private static Result<Anchor> Quoted(TextVersion text, Paragraph paragraph, string quote, string language)
    {
        var twice = false;
        foreach (var tongue in text.Languages.OrderBy(l => l == language ? 0 : 1))
        {
            var words = paragraph.In(tongue);
            var found = QuoteFinder.Find(words, quote);
            twice |= found.Count > 1;
            if (found is not [var (start, end)]) continue;
            return start == 0 && end == words.Length ? Anchor.OfParagraph(paragraph.Id) : new Anchor
            {
                To = AnchorTo.Range, Paragraph = paragraph.Id, Start = start, End = end, Quote = words[start..end], Language = tongue == text.Language ? null : tongue,
            };
        }
        return twice ? new Refusal("quoteTwice") : new Refusal("quoteNotThere");
    }

    /// <summary>Letters and digits of scripts that put spaces between words.</summary>
    private static bool IsApart(char c) => char.IsLetterOrDigit(c) && c < '\u2E80';

    internal static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim().ReplaceLineEndings("\n");
}
