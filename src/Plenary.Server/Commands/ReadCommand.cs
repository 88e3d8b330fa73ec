using System.CommandLine;
using Plenary.Core.Contributions;
using Plenary.Documents.Folders;
using Plenary.Documents.Json;
using Plenary.Server.Platform.Localisation;

namespace Plenary.Server.Commands;

/// <summary><c>plenary read FILE…</c>: what the readers see in a file.</summary>
internal static class ReadCommand
{
    internal static Command Of(Stream output, Messages messages)
    {
        var words = messages.Words;
        var files = new Argument<string[]>("FILE") { Description = words.Say("command.read.file"), Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format")
        {
            Description = words.Say("command.read.format"), HelpName = "json|text", DefaultValueFactory = _ => "json",
        };
        var command = new Command("read", words.Say("command.read")) { files, format };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed.GetValue(files) ?? [], parsed.GetValue(format)!, output, messages, stop)));
        return command;
    }

    private static int Run(string[] files, string format, Stream output, Messages messages, CancellationToken stop)
    {
        if (files.Length == 0) return messages.Nothing("command.read.noFile");
        if (format is not ("json" or "text")) return messages.Nothing("command.read.formatUnknown", format);
        var (absent, unread) = (0, 0);
        // The contract's JSON is the same bytes for every reader: its messages are English.
        if (format == "json") ReadingJson.Write(files.Select(Counted), files.Length == 1, Words.In("en"), output);
        else
        {
            using var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
            var page = new ReadingText(messages.Words, text);
            foreach (var file in files) page.Write(Counted(file));
        }
        return absent == files.Length ? Exit.Nothing : unread > 0 ? Exit.SomeUnread : Exit.Done;

        Reading Counted(string file)
        {
            stop.ThrowIfCancellationRequested();
            var reading = InputFile.Read(file);
            if (reading.Error is not { } error) return reading;
            unread++;
            if (error.Code is "fileMissing" or "fileIsFolder") absent++;
            messages.Refused(file, error);
            return reading;
        }
    }
}
