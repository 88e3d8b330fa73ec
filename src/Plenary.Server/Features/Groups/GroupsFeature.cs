namespace Plenary.Server.Features.Groups;

internal static class GroupsFeature
{
    internal static void Add(IServiceCollection services) => services.AddScoped<ReportBack>();
}
