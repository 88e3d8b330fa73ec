using System.Globalization;
using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Documents.Folders;
using Plenary.Server.Data;
using Plenary.Server.Features.Compilations;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Platform.Blobs;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Folders;

/// <summary>What a folder has received: read side by side and kept, then stored one after another in the folder's order.</summary>
internal sealed class FolderIntake(IBlobs blobs, Ids ids)
{
    /// <summary>Bytes that are unpacked of one folder: a hundred times the largest real call for inputs. A zip of 64 MB can hold four hundred times its size.</summary>
    private const long MostBytes = 1L << 30;

    internal async Task<Result<IReadOnlyList<Received>>> ReadAsync(FolderReading folder, ContributionReader reader, IProgress<CompileStep>? progress, CancellationToken stop)
    {
        var read = new Received[folder.Contributions.Count];
        var done = 0;
        var unpacked = 0L;
        await Parallel.ForAsync(0, read.Length, stop, async (i, _) =>
        {
            var listed = folder.Contributions[i];
            var (files, sizes) = (new List<Reading>(), new List<long>());
            foreach (var file in listed.Files)
            {
                if (Interlocked.Read(ref unpacked) > MostBytes) return;
                var reading = file.Read();
                var bytes = file.Bytes();
                var size = bytes.Ok ? bytes.Value.Length : 0;
                if (Interlocked.Add(ref unpacked, size) > MostBytes) return;
                if (bytes.Ok) await blobs.PutAsync(bytes.Value, stop);
                sizes.Add(size);
                files.Add(reading);
            }
            var contribution = Intake.Of(listed.Number, files, listed.Row, listed.Received, folder.Consultation);
            read[i] = new(reader.Read(contribution), sizes);
            progress?.Report(new("read", Interlocked.Increment(ref done), read.Length));
        });
        return unpacked > MostBytes ? new Refusal("folderUnpacksTooLarge", (MostBytes >> 20).ToString(CultureInfo.InvariantCulture)) : read;
    }

    /// <summary>Gives each the next number and records that it was received.</summary>
    /// <param name="once">What tells this folder's contributions from others'.</param>
    internal void Store(PlenaryDb db, ConsultationRow of, IReadOnlyList<Received> read, int? version, string once, Actor actor)
    {
        foreach (var one in read)
        {
            var contribution = Rows.Add(db, ids, of, one.Points.Contribution, one.Points.Points, one.Sizes, version, new()
            {
                Door = Door.Import, Received = one.Points.Contribution.Received, Once = once + one.Points.Contribution.Number.ToString(CultureInfo.InvariantCulture),
            });
            db.Record(of.Id, actor.Mark, new ContributionReceived(contribution.Number, contribution.Sha256, Door.Import, contribution.Late, one.Points.Points.Count));
        }
    }

    /// <summary>What stands against files of these contributions, each with the file.</summary>
    internal static IEnumerable<CompilationError> ErrorsOf(IEnumerable<Received> read) => read.SelectMany(r => r.Points.Contribution.Files.Where(f => f.Error is not null)
        .Select(f => new CompilationError(r.Points.Contribution.Number, f.File, null, null, f.Error!)));
}

/// <summary>One contribution of a folder, read; its files are kept.</summary>
/// <param name="Points">With the contribution itself.</param>
/// <param name="Sizes">Bytes of each file.</param>
internal sealed record Received(ContributionPoints Points, IReadOnlyList<long> Sizes);
