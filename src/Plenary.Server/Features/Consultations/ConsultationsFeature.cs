namespace Plenary.Server.Features.Consultations;

internal static class ConsultationsFeature
{
    internal static void Add(IServiceCollection services) => services.AddScoped<CreateConsultation>().AddScoped<EditConsultation>().AddScoped<BasisFiles>()
        .AddSingleton<Timelines>().AddScoped<AnnounceConsultation>().AddScoped<ExtendPhase>().AddScoped<ConcludeConsultation>().AddScoped<GiveRole>().AddScoped<ChangePlan>();

    internal static void Map(IEndpointRouteBuilder routes) => ConsultationsApi.Map(routes);
}
