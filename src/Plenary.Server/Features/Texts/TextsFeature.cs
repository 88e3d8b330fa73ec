namespace Plenary.Server.Features.Texts;

internal static class TextsFeature
{
    internal static void Add(IServiceCollection services) => services.AddSingleton<KeptTexts>();
}
