using Plenary.Server.Features.Site;

namespace Plenary.Server.Features;

/// <summary>Every capability, each of which wires itself; a folder that is taken away is one line here.</summary>
internal static class All
{
    internal static void AddTo(IServiceCollection services)
    {
        Consultations.ConsultationsFeature.Add(services);
        Groups.GroupsFeature.Add(services);
        Texts.TextsFeature.Add(services);
        Drafting.DraftingFeature.Add(services);
        Contributions.ContributionsFeature.Add(services);
        Compilations.CompilationsFeature.Add(services);
        Folders.FoldersFeature.Add(services);
        Desk.DeskFeature.Add(services);
        Answers.AnswersFeature.Add(services);
        Fate.FateFeature.Add(services);
        Search.SearchFeature.Add(services);
    }

    internal static void MapTo(IEndpointRouteBuilder routes)
    {
        SiteFeature.Map(routes);
        Consultations.ConsultationsFeature.Map(routes);
        Contributions.ContributionsFeature.Map(routes);
        Compilations.CompilationsFeature.Map(routes);
        Folders.FoldersFeature.Map(routes);
        Desk.DeskFeature.Map(routes);
    }
}
