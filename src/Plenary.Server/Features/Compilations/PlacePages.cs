using Plenary.Core.Compilations.Layouts;

namespace Plenary.Server.Features.Compilations;

/// <summary>The voices of one place in pages: at a question there can be thousands.</summary>
internal static class PlacePages
{
    /// <summary>The pages; alternatives are not divided. At least one.</summary>
    internal static IReadOnlyList<IReadOnlyList<Voice>> Of(Place place)
    {
        var pages = new List<List<Voice>> { new() };
        var letters = 0L;
        foreach (var voice in place.Voices)
        {
            var more = EditionView.Letters(voice);
            if (letters > 0 && letters + more > SheetPages.Letters && (voice.Contest is null || pages[^1][^1].Contest != voice.Contest)) (pages, letters) = ([.. pages, []], 0);
            pages[^1].Add(voice);
            letters += more;
        }
        return pages;
    }

    /// <summary>The page of a place on which a voice stands, from 0.</summary>
    internal static int PageOf(Place place, string voice) => Of(place).Index().FirstOrDefault(p => p.Item.Any(v => v.Id == voice)).Index;
}
