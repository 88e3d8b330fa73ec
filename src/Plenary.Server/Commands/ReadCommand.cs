using System.CommandLine;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Documents.Folders;
using Plenary.Documents.Json;

namespace Plenary.Server.Commands;

/// <summary><c>plenary read FILE…</c>: what the readers see in a file.</summary>
internal static class ReadCommand
{
    internal static Command Of(IWords words, Stream output, TextWriter messages)
    {
        var files = new Argument<string[]>("FILE") { Description = words.Say("command.read.file"), Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format")
        {
            Description = words.Say("command.read.format"), HelpName = "json|text", DefaultValueFactory = _ => "json",
        }.AcceptOnlyFromAmong("json", "text");
        var command = new Command("read", words.Say("command.read")) { files, format };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(format)!, words, output, messages));
        return command;
    }

    private static int Run(string[] files, string format, IWords words, Stream output, TextWriter messages)
    {
        var (missing, unread) = (0, 0);
        if (format == "json") ReadingJson.Write(files.Select(Counted), files.Length == 1, words, output);
        else
        {
            using var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
            foreach (var file in files) ReadingText.Write(Counted(file), words, text);
        }
        return missing == files.Length ? Exit.Nothing : unread > 0 ? Exit.SomeUnread : Exit.Done;

        Reading Counted(string file)
        {
            var reading = InputFile.Read(file);
            if (reading.Error is { } error)
            {
                unread++;
                if (error.Code is "fileMissing") missing++;
                messages.WriteLine($"plenary: {file}: {words.Say("refusal." + error.Code, error.Args)}");
            }
            return reading;
        }
    }
}
