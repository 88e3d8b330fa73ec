namespace Plenary.Server.Features.Search;

internal static class SearchFeature
{
    internal static void Add(IServiceCollection services) =>
        services.AddSingleton<SearchIndex>().AddScoped<SearchAll>().AddHostedService<SearchJob>();
}
