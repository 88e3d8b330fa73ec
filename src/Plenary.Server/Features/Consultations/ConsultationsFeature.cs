namespace Plenary.Server.Features.Consultations;

internal static class ConsultationsFeature
{
    internal static void Add(IServiceCollection services) => services.AddScoped<CreateConsultation>().AddScoped<AnnounceConsultation>();
}
