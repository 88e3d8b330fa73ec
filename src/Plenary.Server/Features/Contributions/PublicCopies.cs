using System.Security.Cryptography;
using System.Text;
using Plenary.Core.Contributions;
using Plenary.Documents.Traces;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform;
using Plenary.Server.Platform.Blobs;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Contributions;

/// <summary>The files of a contribution as everybody may have them: without the people and machines that they name (T4). The original stays sealed: for its sender and the office.</summary>
internal sealed class PublicCopies(IBlobs blobs, ServerOptions options) : IDisposable
{
    /// <summary>Another program cleans otherwise.</summary>
    private static readonly string Program = typeof(Cleaning).Module.ModuleVersionId.ToString("N");

    /// <summary>One at a time: a file of 64 MB takes seconds of a processor, and whoever asks for it has not said who he is (T19).</summary>
    private readonly SemaphoreSlim _one = new(1);

    public void Dispose() => _one.Dispose();

    private string Folder => Path.Combine(options.Data, "copies");

    /// <summary>What somebody may have of a file.</summary>
    internal static Access Of(ContributionRow row, FileRow file, ConsultationRow of, Actor actor) =>
        file.Place == 0 && file.Name == DraftReader.FormFile || row.AsIs || row.IsOf(null, actor) || actor == Actor.Operator || actor.In(of.Id).Overlaps(Core.Stakeholders.RoleSets.Office) ? Access.Original
            : file.Error is null or { Code: "mediaFile" } ? Access.Copy : Unclean(row);

    /// <summary>The copy, or null where none can be made.</summary>
    internal async Task<(string Name, byte[] Bytes)?> OfAsync(FileRow file, CancellationToken stop)
    {
        var kept = Path.Combine(Folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Program}\n{file.Sha256}\n{file.Name}"))));
        await _one.WaitAsync(stop);
        try
        {
            if (File.Exists(kept)) return (NameOf(file), await File.ReadAllBytesAsync(kept, stop));
            if (await blobs.GetAsync(file.Sha256, stop) is not { } bytes || Cleaning.Of(file.Name, bytes).Bytes is not { } clean) return null;
            Keep(kept, clean);
            return (NameOf(file), clean);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Its name: pages and mails are given out as the text that was read in them.</summary>
    internal static string NameOf(FileRow file) => Path.GetFileName(file.Name) + (file.Format is FileFormat.Html or FileFormat.Eml or FileFormat.Mbox ? ".txt" : "");

    /// <summary>What is kept can be made again: a disk that is full costs time only.</summary>
    private void Keep(string path, byte[] clean)
    {
        var part = path + "." + Path.GetRandomFileName();
        try
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllBytes(part, clean);
            File.Move(part, path, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(part);
        }
    }

    /// <summary>What nobody can clean is given out where the office has published it, by bringing in a folder; what a sender uploaded, with his consent alone.</summary>
    private static Access Unclean(ContributionRow row) => row.Door == Door.Import ? Access.Original : Access.None;
}

/// <summary>What somebody may have of a received file.</summary>
internal enum Access
{
    /// <summary>The bytes as they were received.</summary>
    Original,
    /// <summary>A copy without traces.</summary>
    Copy,
    /// <summary>Nothing: what is in it is not known, and its sender did not say that it may be published as it is.</summary>
    None,
}
