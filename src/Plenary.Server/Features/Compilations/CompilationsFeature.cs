namespace Plenary.Server.Features.Compilations;

internal static class CompilationsFeature
{
    internal static void Add(IServiceCollection services) => services.AddSingleton<CompiledConsultations>();

    internal static void Map(IEndpointRouteBuilder routes) => CompilationsApi.Map(routes);
}
