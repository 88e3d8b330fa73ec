namespace Plenary.Server.Features.Desk;

internal static class DeskFeature
{
    internal static void Add(IServiceCollection services) => services.AddScoped<PlacePoint>();
}
