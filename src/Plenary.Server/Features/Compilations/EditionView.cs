using Plenary.Server.Platform.Web;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;

namespace Plenary.Server.Features.Compilations;

/// <summary>What the components of one common document share: its words, its colours, and how much stands where.</summary>
public sealed class EditionView
{
    /// <summary>Letters of text and voices up to which the voices stand folded under their paragraphs. Compressed this is about 40 KB; beyond it
    /// a reader on a weak line would wait for voices before the text had arrived (issue 2: the first view of 500 paragraphs in 50 KB).</summary>
    internal const int FoldedLetters = 160_000;

    /// <summary>What a voice costs beside its letters: names, ids and marks.</summary>
    private const int VoiceLetters = 200;

    private readonly Lazy<Dictionary<string, int>> _headings;

    /// <summary>Prepares the view of an apparatus.</summary>
    /// <param name="links">The server that shows it, or null in a file.</param>
    public EditionView(Phrasing say, string language, PageLinks? links = null)
    {
        (Say, Language, Kinds, _headings, Links) = (say, language, new KindColours(say, links?.Kinds), new(Outline), links);
        Folded = Folds(say.Apparatus);
    }

    /// <summary>Whether so much fits with its voices folded under their paragraphs.</summary>
    internal static bool Folds(Apparatus apparatus)
    {
        long letters = apparatus.Compilation.Text?.Paragraphs.Sum(p => (long)p.Text.Length) ?? 0;
        foreach (var place in apparatus.Places)
            foreach (var voice in place.Voices)
                letters += Letters(voice);
        return letters <= FoldedLetters;
    }

    /// <summary>About how many letters a voice takes, with its names and marks.</summary>
    internal static long Letters(Voice voice) => VoiceLetters + (voice.Group.Text?.Length ?? 0) + voice.Points.Sum(p => 60 + (p.Reason?.Length ?? 0));

    /// <summary>The server that shows it, or null in a file.</summary>
    public PageLinks? Links { get; }

    /// <summary>Where an id of the document is.</summary>
    public string Href(string id) => Links?.Href(id) ?? "#" + id;

    /// <summary>Where the voices of a place are that stand not under it.</summary>
    public string VoicesHref(Place place) => Links?.Part(place.Id) ?? "#" + VoicesId(place);

    /// <summary>The words.</summary>
    public Phrasing Say { get; }

    /// <summary>The level on the page of a heading of the text: under "The text", and never two steps at once, whatever levels its author chose.</summary>
    public int HeadingLevel(string paragraph) => _headings.Value[paragraph];

    private Dictionary<string, int> Outline()
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        var above = new Stack<int>();
        foreach (var heading in Say.Apparatus.Compilation.Text?.Paragraphs.Where(p => p.Kind == BlockKind.Heading && p.Id != Title?.Id) ?? [])
        {
            while (above.Count > 0 && above.Peek() >= heading.Level)
                above.Pop();
            levels[heading.Id] = Math.Min(3 + above.Count, 6);
            above.Push(heading.Level);
        }
        return levels;
    }

    /// <summary>The paragraph in which the text repeats its title and to which nobody speaks, or null: the page's heading stands for it.</summary>
    public Place? Title => Say.Apparatus.Title;

    /// <summary>The page's language.</summary>
    public string Language { get; }

    /// <summary>The colours and letters of the kinds.</summary>
    public KindColours Kinds { get; }

    /// <summary>Whether the voices stand folded under their paragraph; else they follow the text as an apparatus.</summary>
    public bool Folded { get; init; }

    /// <summary>The language to mark a piece with, or null where it is the page's own.</summary>
    public string? Foreign(string? language) => language == Language ? null : language;

    /// <summary>The direction to give a piece of user text; null where it is the page's own.</summary>
    public string? Towards(string? language) =>
        Shown.Direction(language) is var direction && language is not null && direction == Shown.Direction(Language) ? null : direction;

    /// <summary>The words of a voice, apart from who says them.</summary>
    public static IEnumerable<SheetRun> Words(Phrasing say, Voice voice) =>
        Parts.Words(say, voice, SheetMarks.Inserted, SheetMarks.None, Wording.Line);

    /// <summary>The language of a voice's words, the page's own included; null where nobody knows.</summary>
    public string? LanguageOf(Voice voice) => voice is { IsChange: false, Group.Anchor.Language: null, Points: [{ } first, ..] }
        ? Say.Apparatus.Contribution(first.Contribution).Language
        : Parts.Language(Say, voice) ?? Say.TextLanguage;

    /// <summary>Where the voices of a place stand on this page.</summary>
    public static string VoicesId(Place place) => "voices-" + place.Id;
}
