using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Contributions;

internal static class ContributionsFeature
{
    internal static void Add(IServiceCollection services) =>
        services.AddSingleton<Secrets>().AddSingleton<Readers>().AddScoped<DraftReader>().AddScoped<SaveDraft>().AddScoped<ConfirmContribution>();

    internal static void Map(IEndpointRouteBuilder routes) => ContributionsApi.Map(routes);
}
