using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using Plenary.Core.Shared;
using Plenary.Server.Features.Compilations;
using Plenary.Server.Platform.Localisation;

namespace Plenary.Server.Commands;

/// <summary>The exit statuses of the contract, section 1.</summary>
internal static class Exit
{
    /// <summary>All done.</summary>
    internal const int Done = 0;

    /// <summary>Done, but some input could not be read or used; each is named.</summary>
    internal const int SomeUnread = 1;

    /// <summary>The command was wrong, or nothing could be done.</summary>
    internal const int Nothing = 2;
}

/// <summary>The command line: thin, one file a command. Results go to standard output, messages to standard error, no stack trace to anybody.</summary>
internal static class CommandLine
{
    /// <summary>Commands of the contract whose time has not come.</summary>
    private static readonly string[] NotYet = ["map", "analyse", "record"];

    /// <summary>Runs one command.</summary>
    /// <param name="args">As typed.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <returns>The exit status.</returns>
    internal static async Task<int> RunAsync(string[] args, Stream output, TextWriter error)
    {
        var words = Words.OfTheUser();
        var messages = new Messages(error, words);
        var root = new RootCommand(words.Say("command.plenary"));
        root.Subcommands.Add(ReadCommand.Of(output, messages));
        root.Subcommands.Add(CompileCommand.Of(output, messages));
        root.Subcommands.Add(ServeCommand.Of(messages));
        root.Subcommands.Add(FolderCommands.Import(messages));
        root.Subcommands.Add(FolderCommands.Export(messages));
        root.Subcommands.Add(KeepingCommands.Backup(messages));
        root.Subcommands.Add(KeepingCommands.Restore(messages));
        root.Subcommands.Add(KeepingCommands.Verify(messages));
        // Without a word more: the server, with the sample where there is no data yet.
        root.SetAction((_, stop) => ServeCommand.RunAsync(null, null, !Directory.Exists("plenary-data"), messages, stop));
        ShowExamples(root, words);
        if (Mistyped(root, args, messages) is { } status) return status;

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
            return messages.Nothing("command.wrong", parsed.Errors[0].Message, parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ");
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            // The signals are handled above; the library's own handling would end the process after two seconds, whatever stands half-written.
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Error = error };
            return await parsed.InvokeAsync(invocation, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return messages.Nothing("command.stopped");
        }
        catch (IOException full) when (OutputWriter.IsFull(full))
        {
            return messages.Nothing("command.outputFull");
        }
        catch (Exception mistake) when (Environment.GetEnvironmentVariable("PLENARY_TRACE") is null)
        {
            // The last resort: a mistake of ours. The sentence asks for a report; PLENARY_TRACE=1 shows where it happened.
            return messages.Nothing("command.mistake", mistake.GetType().Name, mistake.Message);
        }

        // The first signal asks the work to stop and to take back what is half-written; a second one ends the process at once.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }

    /// <summary>What was typed and is neither a command nor an option; said with the one that was probably meant. The parser itself would take a
    /// mistyped option for the name of a file.</summary>
    private static int? Mistyped(RootCommand root, string[] args, Messages messages)
    {
        if (args is not [var first, .. var rest]) return null;
        var command = root.Subcommands.FirstOrDefault(c => c.Name == first);
        if (command is null)
        {
            if (first.StartsWith('-')) return null;
            if (NotYet.Contains(first)) return messages.Nothing("command.notYet", first);
            var meant = Nearest.Of(first, root.Subcommands.Select(c => c.Name));
            return meant is null ? messages.Nothing("command.unknown", first) : messages.Nothing("command.mistyped", first, meant);
        }
        var options = command.Options.Concat(root.Options.Where(o => o.Recursive)).SelectMany(o => o.Aliases.Append(o.Name)).ToList();
        // A lone "-" is standard output; what follows "--" is never an option.
        foreach (var typed in rest.TakeWhile(a => a != "--").Where(a => a.Length > 1 && a[0] == '-').Select(a => a.Split('=', ':')[0]))
        {
            if (options.Contains(typed)) continue;
            var meant = Nearest.Of(typed, options);
            return meant is null ? messages.Nothing("command.optionUnknown", typed, first) : messages.Nothing("command.optionMistyped", typed, meant, first);
        }
        return null;
    }

    /// <summary>Every help ends with an example that can be typed as it stands.</summary>
    private static void ShowExamples(Command command, IWords words)
    {
        foreach (var option in command.Options.OfType<HelpOption>())
            if (option.Action is HelpAction help) option.Action = new HelpWithExample(help, words);
        foreach (var sub in command.Subcommands) ShowExamples(sub, words);
    }

    private sealed class HelpWithExample(HelpAction help, IWords words) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parsed)
        {
            var status = help.Invoke(parsed);
            var name = parsed.CommandResult.Command is RootCommand ? "plenary" : parsed.CommandResult.Command.Name;
            parsed.InvocationConfiguration.Output.WriteLine(words.Say($"command.{name}.example"));
            return status;
        }
    }
}
