using Plenary.Core.Contributions;
using Plenary.Core.Shared;

namespace Plenary.Documents;

/// <summary>What one file may still take for what is attached to it, and attached to that: one account for all depths, so that no arrangement of attachments goes over a limit.</summary>
internal sealed class Nesting
{
    /// <summary>Files in files, one in the other: 8. People forward a forwarded mail; nobody does so nine times.</summary>
    private const int Deepest = 8;

    /// <summary>Attached files that are opened: 1,000, as many as the messages of a year's mailbox.</summary>
    private const int MostFiles = 1_000;

    /// <summary>Zip files that were refused: 20. Each costs up to a third of a second, and twenty in one letter are no accident.</summary>
    private const int MostRefused = 20;

    private int _files, _refused, _depth;
    private long _text, _blocks;

    /// <summary>Reads what is attached, unless it goes over a limit; then it is named and says so.</summary>
    internal Reading Attached(string name, ReadOnlyMemory<byte> bytes, FileKind? kind = null)
    {
        var sha256 = FileReader.Sha256(bytes.Span);
        if (_depth >= Deepest) return Refused(new("attachmentTooDeep", Number(Deepest)));
        if (++_files > MostFiles || _refused >= MostRefused || _text > Limits.TextUnits || _blocks > Limits.Blocks) return Refused(new("attachmentsTooMany"));
        _depth++;
        var reading = FileReader.Read(name, bytes, this, kind);
        _depth--;
        if (reading.Error is not null && reading.Format is not (FileFormat.Eml or FileFormat.Mbox)) _refused += bytes.Span.StartsWith("PK"u8) ? 1 : 0;
        _text += reading.Blocks.Sum(b => (long)b.Text.Length) + reading.Changes.Sum(c => (long)c.Text.Length);
        _blocks += reading.Blocks.Count + reading.Changes.Count;
        return reading;

        Reading Refused(Refusal why) => FileReader.Refused(name, sha256, FileFormat.Unknown, why);
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
