using System.Runtime.InteropServices;
using System.Text;

namespace Plenary.Server.Platform.Blobs;

/// <summary>Puts the names in a folder on the disk: a file that was synced and then moved is there after a loss of power only when its folder was synced too
/// (fsync(2)). The framework has no call for it. Windows syncs names by itself.</summary>
internal static class DurableFolder
{
    internal static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        // 0 is O_RDONLY everywhere.
        var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), 0);
        if (handle < 0) throw new IOException($"{folder} does not open.");
        try
        {
            if (Sync(handle) != 0 && Marshal.GetLastPInvokeError() is var error and not (Invalid or NotSupported)) throw new IOException($"{folder} is not on the disk: error {error}.", error);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    /// <summary>What file systems say that keep no names on a disk.</summary>
    private const int Invalid = 22, NotSupported = 95;

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
