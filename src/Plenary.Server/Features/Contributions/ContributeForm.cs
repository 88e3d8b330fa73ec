using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Server.Features.Contributions;

/// <summary>What the form sends, field by field.</summary>
public sealed class ContributeForm
{
    /// <summary>The secret of the draft that is gone on with; empty for a new one.</summary>
    public string? Key { get; set; }

    /// <summary><c>text</c>, <c>missing</c>, <c>p:</c> with a paragraph's id, <c>q:</c> with a question's.</summary>
    public string Place { get; set; } = "text";

    public Operation Operation { get; set; } = Operation.Comment;

    public string? Text { get; set; }

    public string? Reason { get; set; }

    public Capacity Capacity { get; set; } = Capacity.Personal;

    public string? Person { get; set; }

    public string? Organisation { get; set; }

    /// <summary>One a line, or apart by semicolons.</summary>
    public string? Members { get; set; }

    public string? Kind { get; set; }

    public string? Country { get; set; }

    public IReadOnlyList<IFormFile>? Files { get; set; }

    /// <summary>What was said, or null where the form holds nothing but files.</summary>
    internal FormPoint? Said(TextVersion? text)
    {
        var words = Filled(Text);
        var needsWords = Operation is Operation.Comment or Operation.Question or Operation.Add or Operation.Replace;
        if (words is null && Filled(Reason) is null && (needsWords || Files?.Any(f => f.Length > 0) == true)) return null;
        var anchor = Place switch
        {
            ['p', ':', .. var id] => Operation == Operation.Add ? Anchor.Gap(id) : Anchor.OfParagraph(id),
            ['q', ':', .. var id] => Anchor.OfQuestion(id),
            "missing" => Anchor.Missing,
            _ => Anchor.WholeText,
        };
        _ = text;
        return new() { Anchor = anchor, Operation = Operation, Text = words, Reason = Filled(Reason) };
    }

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim().ReplaceLineEndings("\n");
}
