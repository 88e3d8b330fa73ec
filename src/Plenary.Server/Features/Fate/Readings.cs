using Plenary.Core.Contributions;
using Plenary.Documents;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Platform.Blobs;

namespace Plenary.Server.Features.Fate;

/// <summary>What is in a received file, read again from its bytes and kept for a while: the same bytes give the same reading.</summary>
internal sealed class Readings(IBlobs blobs)
{
    /// <summary>Readings kept: the contributions that people look at on the same day. At a few megabytes each this is a small part of a small machine.</summary>
    private const int Most = 32;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string, string), LinkedListNode<(string Sha256, string Name, Reading Reading)>> _kept = [];
    private readonly LinkedList<(string Sha256, string Name, Reading Reading)> _lately = [];

    /// <summary>The reading, or null where the bytes are gone.</summary>
    internal async Task<Reading?> OfAsync(FileRow file, CancellationToken stop)
    {
        var key = (file.Sha256, file.Name);
        lock (_gate)
            if (_kept.TryGetValue(key, out var node))
            {
                _lately.Remove(node);
                _lately.AddFirst(node);
                return node.Value.Reading;
            }
        if (await blobs.GetAsync(file.Sha256, stop) is not { } bytes) return null;
        var reading = FileReader.Read(file.Name, bytes);
        lock (_gate)
        {
            if (!_kept.ContainsKey(key)) _kept[key] = _lately.AddFirst((file.Sha256, file.Name, reading));
            while (_lately.Count > Most)
            {
                _kept.Remove((_lately.Last!.Value.Sha256, _lately.Last.Value.Name));
                _lately.RemoveLast();
            }
        }
        return reading;
    }

    /// <summary>A file and everything attached to it, however deep.</summary>
    internal static IEnumerable<Reading> WithAttachments(Reading reading) => reading.Mail is { } mail ? [reading, .. mail.Attachments.SelectMany(WithAttachments)] : [reading];
}
