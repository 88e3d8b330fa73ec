using Plenary.Core.Consultations;
using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.References;

public sealed partial class PlaceFinder
{
    private const double Alike = 0.7; // a heading may shorten a question a little; two questions of one call share far less

    private readonly List<(string Id, HashSet<string> Words)> _questionWords;

    /// <summary>The guiding question that a heading is, quotes or numbers ("Question 2: …", "Réponse à la question 2", its very words); null where it is none or in doubt.</summary>
    public Anchor? QuestionOf(string heading)
    {
        if (Questions.Count == 0) return null;
        Anchor? named = null;
        foreach (var reference in Find(heading))
        {
            if (reference.Anchor.To != AnchorTo.Question) continue;
            if (named is not null && named != reference.Anchor) return null;
            named = reference.Anchor;
        }
        if (named is not null) return named;
        var words = Content(heading);
        if (words.Count < 2) return null;
        (string Id, double Score) best = ("", 0), second = ("", 0);
        foreach (var (id, question) in _questionWords)
        {
            var shared = words.Count(question.Contains);
            var score = (double)shared / (words.Count + question.Count - shared);
            if (id == best.Id) best = (id, Math.Max(score, best.Score));
            else if (score > best.Score) (best, second) = ((id, score), best);
            else if (score > second.Score) second = (id, score);
        }
        return best.Score >= Alike && second.Score < best.Score - .2 ? Anchor.OfQuestion(best.Id) : null;
    }

    private static HashSet<string> Content(string words) =>
        [.. Tokens.Of(words).Where(t => t.Kind is TokenKind.Han || t.Kind == TokenKind.Word && t.Form.Length > 3).Select(t => t.Form)];

    private static List<(string, HashSet<string>)> QuestionWords(IReadOnlyList<GuidingQuestion> questions) =>
        [.. questions.SelectMany(q => q.Texts.Values.Append(q.Text).Distinct().Select(text => (q.Id, Content(text))).Where(x => x.Item2.Count > 0))];
}
