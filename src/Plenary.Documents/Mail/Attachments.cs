using System.Text;
using MimeKit;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;

namespace Plenary.Documents.Mailing;

/// <summary>Reads what is attached to a mail like any other file; what cannot be read is named, with the sentence that says why.</summary>
internal static class Attachments
{
    /// <summary>A name longer than this is no name; file systems take 255 bytes.</summary>
    private const int LongestName = 120;

    internal static List<Reading> Read(IEnumerable<MimeEntity> entities, Nesting nesting)
    {
        var readings = new List<Reading>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entity in entities)
        {
            var name = Unique(NameOf(entity, readings.Count + 1), names);
            var bytes = Bytes(entity);
            readings.Add(Unread(entity) is { } why ? FileReader.Refused(name, FileReader.Sha256(bytes), FileFormat.Unknown, why)
                : nesting.Attached(name, bytes, entity is MessagePart ? FileKind.Mail : null));
        }
        return readings;
    }

    /// <summary>Why a part of this type is never opened, or null.</summary>
    internal static Refusal? Unread(MimeEntity entity)
    {
        var type = entity.ContentType.MimeType.ToLowerInvariant();
        if (entity is MessagePartial partial) return new("mailPartial", Number(partial.Number ?? 1), partial.Total is { } total ? Number(total) : "?");
        if (type is "multipart/encrypted" or "application/pgp-encrypted") return new("mailEncrypted");
        if (type is "application/pkcs7-mime" or "application/x-pkcs7-mime")
            return "signed-data".Equals(entity.ContentType.Parameters["smime-type"], StringComparison.OrdinalIgnoreCase) ? new("mailSealed") : new("mailEncrypted");
        if (type is "application/ms-tnef" or "application/vnd.ms-tnef" || (entity as MimePart)?.FileName?.Equals("winmail.dat", StringComparison.OrdinalIgnoreCase) == true) return new("mailTnef");
        if (type is "message/external-body") return new("attachmentElsewhere");
        return type is "text/calendar" or "application/ics" ? new("calendarPart") : null;
    }

    private static byte[] Bytes(MimeEntity entity)
    {
        if (entity is MimePart part) return MailContent.BytesOf(part);
        using var bytes = new MemoryStream();
        if (entity is MessagePart { Message: { } message }) message.WriteTo(bytes);
        else entity.WriteTo(bytes, contentOnly: true);
        return bytes.ToArray();
    }

    /// <summary>The name that the sender gave, without folders and without characters that hide what follows them; else what it is.</summary>
    internal static string NameOf(MimeEntity entity, int number)
    {
        var given = entity switch
        {
            MessagePart { Message.Subject: { Length: > 0 } subject } => subject.Replace('/', '-').Replace('\\', '-') + ".eml",
            MimePart part => part.FileName,
            _ => entity.ContentDisposition?.FileName ?? entity.ContentType.Name,
        };
        var name = Clean(given ?? "");
        if (name.Length > 0) return name;
        if (entity is MessagePart) return $"message-{Number(number)}.eml";
        var ending = MimeTypes.TryGetExtension(entity.ContentType.MimeType, out var found) ? found : "";
        return $"attachment-{Number(number)}{ending}";
    }

    private static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(last.Length);
        foreach (var c in last)
            // Control characters, marks of direction (a name that reads "fdp.exe" backwards) and half characters.
            if (!char.IsControl(c) && c is not ((>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')) && !char.IsSurrogate(c)) clean.Append(c);
        var text = clean.ToString().Trim();
        if (text.Length <= LongestName) return text;
        var ending = Path.GetExtension(text);
        return ending.Length is > 0 and < 10 ? text[..(LongestName - ending.Length)].TrimEnd() + ending : text[..LongestName];
    }

    private static string Unique(string name, HashSet<string> names)
    {
        var unique = name;
        for (var n = 2; !names.Add(unique); n++) unique = $"{Path.GetFileNameWithoutExtension(name)} ({Number(n)}){Path.GetExtension(name)}";
        return unique;
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
