namespace Plenary.Server.Features.Fate;

internal static class FateFeature
{
    internal static void Add(IServiceCollection services) => services.AddSingleton<Histories>().AddSingleton<Readings>();
}
