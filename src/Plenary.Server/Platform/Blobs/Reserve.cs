namespace Plenary.Server.Platform.Blobs;

/// <summary>A file that holds room on the disk for the day on which it is full (F6). It is let go of then, and what it held is for who has to act there: this server writes nothing into it, but
/// refuses until there is room again, and then takes hold of it anew.</summary>
internal sealed class Reserve(string folder, ILogger<Reserve> log)
{
    /// <summary>Bytes held: enough to list, to pack a journal and to sign in to a machine; a thousandth of the smallest disk.</summary>
    internal const long Bytes = 4 << 20;

    /// <summary>Free bytes at which writing begins again: the reserve, and as much beside it.</summary>
    private const long Enough = 2 * Bytes;

    private readonly Lock _gate = new();
    private volatile bool _gone;

    private string Path => System.IO.Path.Combine(folder, "reserve");

    /// <summary>Takes hold of the room, when the server starts; where there is none, the disk is full from the beginning.</summary>
    internal void Hold()
    {
        lock (_gate) _gone = !TryHold();
        if (_gone) log.LogError("The disk of {Folder} is full: nothing is taken until {Megabytes} MB of it are free", folder, Enough >> 20);
    }

    /// <summary>The disk is full: lets go of the room.</summary>
    internal void Release()
    {
        lock (_gate)
        {
            if (_gone || !File.Exists(Path)) return;
            _gone = true;
            File.Delete(Path);
        }
        log.LogError("The disk of {Folder} is full. {Megabytes} MB that were held for this day are free for you; nothing is taken until {Enough} MB are", folder, Bytes >> 20, Enough >> 20);
    }

    /// <summary>Whether nothing may be written now. Asks the disk only while it is full.</summary>
    internal bool IsFull()
    {
        if (!_gone) return false;
        lock (_gate)
        {
            if (!_gone) return false;
            if (!TryHold()) return true;
            _gone = false;
        }
        log.LogInformation("There is room on the disk of {Folder} again", folder);
        return false;
    }

    private bool TryHold()
    {
        if (File.Exists(Path)) return true;
        try
        {
            if (new DriveInfo(folder).AvailableFreeSpace < Enough) return false;
            // Written and not only declared: a file of zeros that nobody wrote has no room of its own.
            var piece = new byte[1 << 16];
            using var file = new FileStream(Path, FileMode.Create, FileAccess.Write, FileShare.None, 1);
            for (var i = 0; i < Bytes / piece.Length; i++) file.Write(piece);
            return true;
        }
        catch (IOException)
        {
            File.Delete(Path);
            return false;
        }
    }
}
