using Microsoft.Data.Sqlite;
using Plenary.Core.Shared;

namespace Plenary.Server.Data;

/// <summary>What a failure of SQLite means for who wanted to write. Result codes: https://sqlite.org/rescode.html.</summary>
internal static class SqliteFaults
{
    private const int Busy = 5, Locked = 6, NoMemory = 7, ReadOnly = 8, Io = 10, Corrupt = 11, Full = 13, CannotOpen = 14, Protocol = 15, NotADatabase = 26;

    /// <summary>Room on the disk below which a failure of the shared memory beside the file is one of room: it is 32 KB a piece.</summary>
    private const long Room = 1 << 20;

    /// <summary>Failures of the memory shared between connections, which lies in a file of its own: nothing of the record is in it.</summary>
    private static readonly int[] OfSharedMemory = [Io | (18 << 8), Io | (19 << 8), Io | (20 << 8), Io | (21 << 8)];

    /// <summary>Whether the store failed, rather than the act that was run on it.</summary>
    internal static bool IsOfTheStore(Exception wrong) =>
        Of(wrong)?.SqliteErrorCode is Busy or Locked or NoMemory or ReadOnly or Io or Corrupt or Full or CannotOpen or Protocol or NotADatabase;

    /// <summary>What to say to who wanted to write: <c>storeFull</c>, <c>storeBusy</c>, or <c>storeBroken</c>, after which nothing more may be written by this
    /// process: an engine whose write or sync failed does not know what is on the disk (F7). Null where it is no failure of the store.</summary>
    /// <param name="file">The database, for the room on its disk.</param>
    internal static Refusal? RefusalOf(Exception wrong, string file)
    {
        if (!IsOfTheStore(wrong)) return null;
        var of = Of(wrong)!;
        return of.SqliteErrorCode switch
        {
            Full => new("storeFull"),
            Busy or Locked or NoMemory or CannotOpen or Protocol => new("storeBusy"),
            Io when OfSharedMemory.Contains(of.SqliteExtendedErrorCode) => IsFull(file) ? new("storeFull") : new("storeBusy"),
            _ => new("storeBroken"),
        };
    }

    // EF wraps what its own saving met.
    private static SqliteException? Of(Exception? wrong)
    {
        for (; wrong is not null; wrong = wrong.InnerException)
            if (wrong is SqliteException found) return found;
        return null;
    }

    private static bool IsFull(string file) => new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(file))!).AvailableFreeSpace < Room;
}
