namespace Plenary.Server.Features.Desk;

internal static class DeskFeature
{
    internal static void Add(IServiceCollection services) => services.AddSingleton<DeskTexts>().AddSingleton<Originals>().AddSingleton<LikePoints>()
        .AddScoped<DeskReader>().AddScoped<DeskVoices>().AddScoped<PlacePoint>().AddScoped<UnplacePoint>().AddScoped<MergePoints>();

    internal static void Map(IEndpointRouteBuilder routes) => DeskApi.Map(routes);
}
