using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Plenary.Core.Shared;
using Plenary.Server.Platform.Localisation;

namespace Plenary.Server.Commands;

/// <summary>The exit statuses of the contract, section 1.</summary>
internal static class Exit
{
    /// <summary>All done.</summary>
    internal const int Done = 0;

    /// <summary>Done, but some input could not be read; each is named.</summary>
    internal const int SomeUnread = 1;

    /// <summary>The command was wrong, or nothing could be done.</summary>
    internal const int Nothing = 2;
}

/// <summary>The command line: thin, one file a command. Results go to standard output, messages to standard error, no stack trace to anybody.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">As typed.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="messages">Standard error.</param>
    /// <returns>The exit status.</returns>
    internal static async Task<int> RunAsync(string[] args, Stream output, TextWriter messages)
    {
        var words = Words.OfTheUser();
        var root = new RootCommand(words.Say("command.plenary"));
        root.Subcommands.Add(ReadCommand.Of(words, output, messages));
        root.Subcommands.Add(CompileCommand.Of(words, output, messages));
        root.SetAction(_ => Nothing(messages, words, "command.nothingAsked"));
        ShowExamples(root, words);

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            await messages.WriteLineAsync(words.Say("command.wrong", parsed.Errors[0].Message, parsed.CommandResult.Command.Name));
            return Exit.Nothing;
        }
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Error = messages }, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return Nothing(messages, words, "command.stopped");
        }
        catch (Exception mistake) when (Environment.GetEnvironmentVariable("PLENARY_TRACE") is null)
        {
            // The last resort: a mistake of ours. The sentence asks for a report; PLENARY_TRACE=1 shows where it happened.
            return Nothing(messages, words, "command.mistake", mistake.GetType().Name, mistake.Message);
        }
    }

    /// <summary>Says one sentence and gives the status for "nothing could be done".</summary>
    internal static int Nothing(TextWriter messages, IWords words, string key, params IReadOnlyList<string> args)
    {
        messages.WriteLine("plenary: " + words.Say(key, args));
        return Exit.Nothing;
    }

    /// <summary>Says why something was refused, each reason on a line.</summary>
    internal static int Refused(TextWriter messages, IWords words, IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals) messages.WriteLine("plenary: " + words.Say("refusal." + refusal.Code, refusal.Args));
        return Exit.Nothing;
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
            parsed.InvocationConfiguration.Output.WriteLine(words.Say($"command.{parsed.CommandResult.Command.Name}.example"));
            return status;
        }
    }
}
