namespace Plenary.Server.Features.Compilations;

internal static class CompilationsFeature
{
    internal static void Add(IServiceCollection services) => services.AddSingleton<CompiledConsultations>().AddScoped<Platform.Web.IPageVersion, PageVersions>();

    internal static void Map(IEndpointRouteBuilder routes) => CompilationsApi.Map(routes);
}
