using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Platform;
using Plenary.Server.Platform.Security;
using Plenary.Server.Platform.Web;

namespace Plenary.Server.Features.Folders;

internal static class FoldersFeature
{
    internal static void Add(IServiceCollection services) =>
        services.AddScoped<FolderIntake>().AddScoped<ImportFolder>().AddScoped<AddContributions>().AddScoped<ExportFolder>().AddScoped<VerifyStore>();

    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/{slug}/export.zip", ExportAsync);

    /// <summary>A place for a zip that is made or was sent.</summary>
    internal static string NewZip(ServerOptions options) => Path.Combine(Directory.CreateDirectory(options.WorkFolder).FullName, Path.GetRandomFileName() + ".zip");

    /// <summary>The whole as a zip, for the office. It is made beside the data before the first byte is sent: a zip that breaks off would look whole to nobody but its reader.</summary>
    private static async Task<IResult> ExportAsync(string slug, ExportFolder export, Actor actor, ServerOptions options, CancellationToken stop)
    {
        var path = NewZip(options);
        var target = ExportTarget.At(path);
        if (!target.Ok) return Results.StatusCode(Refusals.Status(target.Refusals));
        using var zip = target.Value;
        var done = await export.HandleAsync(slug, zip, actor, stop);
        if (!done.Ok) return Results.StatusCode(Refusals.Status(done.Refusals));
        zip.Finish();
        return Results.File(new FileStream(path, new FileStreamOptions { Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous }), "application/zip", slug + ".zip");
    }
}
