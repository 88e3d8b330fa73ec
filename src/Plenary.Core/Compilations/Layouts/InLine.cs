namespace Plenary.Core.Compilations.Layouts;

/// <summary>Layout C: under each paragraph what was said of it, "Organisation, Kind: text".</summary>
internal static class InLine
{
    public static List<SheetBlock> Lay(Phrasing say)
    {
        var blocks = new List<SheetBlock>();
        foreach (var place in say.Apparatus.Places)
        {
            if (place == say.Apparatus.Title) continue;
            switch (place.Kind)
            {
                case PlaceKind.Paragraph when place.Paragraph!.Kind == Contributions.BlockKind.Heading:
                    blocks.Add(new SheetHeading(Math.Clamp(place.Paragraph.Level, 1, 4),
                        [new((place.Paragraph.Number is { } n ? n + " " : "") + say.TextOf(place.Paragraph))], place.Id));
                    break;
                case PlaceKind.Paragraph or PlaceKind.Question:
                    blocks.Add(Parts.Text(say, place, place.Id));
                    break;
                case PlaceKind.Gap:
                    blocks.Add(new SheetParagraph(SheetRole.Lead, [new(say.Heading(place))]) { Id = place.Id });
                    break;
                default:
                    blocks.Add(Parts.Heading(say, place));
                    break;
            }
            Voices(say, place, blocks);
        }
        return blocks;
    }

    private static void Voices(Phrasing say, Place place, List<SheetBlock> blocks)
    {
        string? contest = null;
        foreach (var voice in place.Voices)
        {
            if (voice.Contest is not null && voice.Contest != contest)
                blocks.Add(new SheetParagraph(SheetRole.Lead,
                    [new(say.Say("layout.alternatives", Phrasing.Number(place.Voices.Count(v => v.Contest == voice.Contest))))]) { Level = 1 });
            contest = voice.Contest;
            var level = contest is null ? 1 : 2;
            blocks.Add(new SheetParagraph(SheetRole.Voice,
            [
                new(say.Say("layout.says", say.Who(voice)), SheetMarks.Bold),
                new(" "),
                .. Parts.Asks(say, voice),
                .. Parts.Words(say, voice, SheetMarks.Inserted, SheetMarks.None, Wording.Line),
            ]) { Level = level });
            blocks.AddRange(Parts.Apparatus(say, voice, level));
        }
    }
}
