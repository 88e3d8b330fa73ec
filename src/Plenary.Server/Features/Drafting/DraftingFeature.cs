namespace Plenary.Server.Features.Drafting;

internal static class DraftingFeature
{
    internal static void Add(IServiceCollection services) => services.AddScoped<PublishText>();
}
