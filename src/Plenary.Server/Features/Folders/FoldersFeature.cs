namespace Plenary.Server.Features.Folders;

internal static class FoldersFeature
{
    internal static void Add(IServiceCollection services) => services.AddScoped<ImportFolder>().AddScoped<ExportFolder>().AddScoped<VerifyStore>();
}
