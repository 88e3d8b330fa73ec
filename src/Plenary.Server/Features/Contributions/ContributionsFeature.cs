using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Contributions;

internal static class ContributionsFeature
{
    internal static void Add(IServiceCollection services) => services.AddSingleton<Secrets>().AddSingleton<PublicCopies>().AddSingleton<Readers>().AddSingleton<Signatures>().AddScoped<DraftReader>()
        .AddScoped<SaveDraft>().AddScoped<EditDraft>().AddScoped<ConfirmContribution>().AddScoped<WithdrawContribution>().AddScoped<ReplaceContribution>()
        .AddScoped<ReviewContribution>().AddScoped<CoSignContribution>().AddScoped<WithdrawSignature>();

    internal static void Map(IEndpointRouteBuilder routes) => ContributionsApi.Map(routes);
}
