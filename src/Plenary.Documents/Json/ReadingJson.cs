using System.Text.Json;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;

namespace Plenary.Documents.Json;

/// <summary>Writes what the readers saw as the JSON of <c>plenary read</c> (contract, section 3).</summary>
public static class ReadingJson
{
    /// <summary>Writes one object for one reading, an array for several; UTF-8, the same bytes for the same readings.
    /// The readings are taken one at a time, so that a long list need not be in memory at once.</summary>
    /// <param name="readings">In the order in which they are to stand.</param>
    /// <param name="alone">Whether there is just one, which then stands without an array.</param>
    /// <param name="words">The language of the messages.</param>
    /// <param name="to">Is written to and left open.</param>
    public static void Write(IEnumerable<Reading> readings, bool alone, IWords words, Stream to)
    {
        using var json = new Utf8JsonWriter(to, JsonForm.Options);
        if (!alone) json.WriteStartArray();
        foreach (var reading in readings)
        {
            json.WriteStartObject();
            Fields(json, reading, words);
            json.WriteEndObject();
            json.Flush();
        }
        if (!alone) json.WriteEndArray();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    private static void Fields(Utf8JsonWriter json, Reading reading, IWords words)
    {
        json.StringOrNull("file", reading.File);
        json.WriteString("sha256", reading.Sha256);
        if (reading.Error is { } error)
        {
            json.ObjectOrNull("error", error, e => json.NoteFields(e, words));
            return;
        }
        json.WriteString("format", JsonForm.Name(reading.Format));
        json.StringOrNull("title", reading.Title);
        json.StringOrNull("author", reading.Author);
        json.InstantOrNull("date", reading.Date);
        json.ObjectOrNull("language", reading.Language, language =>
        {
            json.WriteString("tag", language.Tag);
            json.Share("confidence", language.Confidence);
        });
        if (reading.Declared.Count > 0)
            json.ObjectOrNull("declared", reading.Declared, declared =>
            {
                foreach (var (name, value) in declared.OrderBy(d => d.Key, StringComparer.Ordinal)) json.StringOrNull(name, value);
            });
        if (reading.MadeFrom is not null) json.StringOrNull("madeFrom", reading.MadeFrom);
        json.List("blocks", reading.Blocks, block => BlockFields(json, block));
        json.List("changes", reading.Changes, change => ChangeFields(json, change));
        json.List("counterProposals", reading.CounterProposals, counter =>
        {
            json.WriteNumber("block", counter.Block);
            json.WriteNumber("start", counter.Start);
            json.StringOrNull("text", counter.Text);
            json.StringOrNull("author", counter.Author);
            json.StringOrNull("by", counter.By);
            json.InstantOrNull("date", counter.Date);
        });
        json.List("comments", reading.Comments, comment => CommentFields(json, comment));
        json.ObjectOrNull("mail", reading.Mail, mail => MailFields(json, mail, words));
        json.List("warnings", reading.Warnings, warning => json.NoteFields(warning, words));
    }

    private static void BlockFields(Utf8JsonWriter json, Block block)
    {
        json.WriteNumber("index", block.Index);
        json.WriteString("kind", JsonForm.Name(block.Kind));
        json.WriteNumber("level", block.Level);
        json.StringOrNull("number", block.Number);
        json.StringOrNull("text", block.Text);
        json.ObjectOrNull("cell", block.Cell, cell =>
        {
            json.WriteNumber("table", cell.Table);
            json.WriteNumber("row", cell.Row);
            json.WriteNumber("column", cell.Column);
        });
        json.ObjectOrNull("anchor", block.Anchor, anchor =>
        {
            json.WriteNumber("block", anchor.Block);
            json.WriteNumber("offset", anchor.Offset);
        });
    }

    private static void ChangeFields(Utf8JsonWriter json, TrackedChange change)
    {
        json.WriteNumber("block", change.Block);
        json.WriteNumber("start", change.Start);
        json.WriteNumber("end", change.End);
        json.WriteString("kind", JsonForm.Name(change.Kind));
        json.StringOrNull("text", change.Text);
        json.StringOrNull("author", change.Author);
        json.InstantOrNull("date", change.Date);
        json.StringOrNull("move", change.Move);
        json.WriteBoolean("row", change.Row);
    }

    private static void CommentFields(Utf8JsonWriter json, MarginComment comment)
    {
        json.StringOrNull("id", comment.Id);
        json.WriteNumber("block", comment.Block);
        json.WriteNumber("start", comment.Start);
        json.WriteNumber("endBlock", comment.EndBlock);
        json.WriteNumber("end", comment.End);
        json.StringOrNull("author", comment.Author);
        json.InstantOrNull("date", comment.Date);
        json.StringOrNull("text", comment.Text);
        json.StringOrNull("replyTo", comment.ReplyTo);
        json.WriteBoolean("resolved", comment.Resolved);
    }

    private static void MailFields(Utf8JsonWriter json, Mail mail, IWords words)
    {
        json.StringOrNull("messageId", mail.MessageId);
        json.StringOrNull("from", mail.From);
        json.StringOrNull("to", mail.To);
        json.InstantOrNull("date", mail.Date);
        json.StringOrNull("subject", mail.Subject);
        json.StringOrNull("inReplyTo", mail.InReplyTo);
        json.WriteBoolean("auto", mail.Auto);
        json.List("parts", mail.Parts, part =>
        {
            json.WriteString("kind", JsonForm.Name(part.Kind));
            json.StringOrNull("text", part.Text);
            json.NumberOrNull("answers", part.Answers);
            json.WriteNumber("firstBlock", part.FirstBlock);
            json.WriteNumber("blockCount", part.BlockCount);
        });
        json.List("attachments", mail.Attachments, attachment => Fields(json, attachment, words));
    }
}
