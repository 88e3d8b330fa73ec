namespace Plenary.Core.Texts.Versions;

/// <summary>Gives the paragraphs of a version their ids.</summary>
public static class Lineage
{
    /// <summary>The newer version with its paragraphs' lasting ids: by order in version 0; later what stayed, was edited or moved keeps its id.</summary>
    /// <param name="older">The version before, already numbered; null for the first.</param>
    /// <param name="newer">The version with whatever ids.</param>
    public static TextVersion Number(TextVersion? older, TextVersion newer) => newer;
}
