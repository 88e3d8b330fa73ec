using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Plenary.Core.Consultations;
using Plenary.Server.Data;
using Plenary.Server.Platform.Blobs;

namespace Plenary.Server.Features.Consultations;

/// <summary>The files among the basis documents between the page and the store: kept as soon as they were sent, so that a refused form has them still.</summary>
internal sealed class BasisFiles(IDataProtectionProvider protection, IBlobs blobs, TimeProvider clock)
{
    private readonly IDataProtector _seal = protection.CreateProtector("basis");

    internal string Seal(BasisDocument document) => _seal.Protect(JsonSerializer.Serialize(document, JsonColumn.Form));

    /// <summary>The documents of a form, without the rows that were emptied; what was sent is kept, and the row then says so.</summary>
    internal async Task<IReadOnlyList<BasisDocument>> KeepAsync(IEnumerable<BasisFields> rows, CancellationToken stop)
    {
        var documents = new List<BasisDocument>();
        foreach (var row in rows.Where(r => !r.Empty))
        {
            var before = Unseal(row.Sealed);
            var (file, sha) = (before?.File, before?.Sha256);
            if (row.File is { Length: > 0 } sent)
            {
                using var bytes = new MemoryStream();
                await sent.CopyToAsync(bytes, stop);
                (file, sha) = (Path.GetFileName(sent.FileName.Replace('\\', '/')), await blobs.PutAsync(bytes.ToArray(), stop));
            }
            var link = ConveneForm.Filled(row.Link);
            var document = new BasisDocument(ConveneForm.Filled(row.Name) ?? file ?? "", link, file, sha, clock.GetUtcNow(), before?.Group);
            if (before is not null && (before.File, before.Sha256, before.Link) == (file, sha, link)) document = document with { Added = before.Added };
            (row.Name, row.FileName, row.Sealed, row.File) = (document.Name, file, Seal(document), null);
            documents.Add(document);
        }
        return documents;
    }

    private BasisDocument? Unseal(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<BasisDocument>(_seal.Unprotect(text), JsonColumn.Form);
        }
        catch (CryptographicException)
        {
            // Typed by hand, or sealed by another server: as if no file had been kept.
            return null;
        }
    }
}
