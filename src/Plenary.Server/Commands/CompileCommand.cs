using System.CommandLine;
using System.Globalization;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Shared;
using Plenary.Server.Features.Compilations;

namespace Plenary.Server.Commands;

/// <summary><c>plenary compile FOLDER --out FILE</c>: a consultation folder, or a base text and inputs, to the common document.</summary>
internal static class CompileCommand
{
    internal static Command Of(IWords words, Stream output, TextWriter messages)
    {
        var inputs = new Argument<string[]>("FOLDER") { Description = words.Say("command.compile.folder"), Arity = ArgumentArity.ZeroOrMore };
        var baseText = new Option<string[]>("--base")
        {
            Description = words.Say("command.compile.base"), HelpName = "FILE", Arity = ArgumentArity.ZeroOrMore,
        };
        var layout = new Option<string?>("--layout") { Description = words.Say("command.compile.layout"), HelpName = "A|B|C|D|E|F" };
        layout.AcceptOnlyFromAmong("A", "B", "C", "D", "E", "F");
        var version = new Option<int?>("--version") { Description = words.Say("command.compile.version"), HelpName = "N" };
        var template = new Option<string?>("--template") { Description = words.Say("command.compile.template"), HelpName = "FILE.docx" };
        var stack = new Option<bool>("--stack") { Description = words.Say("command.compile.stack") };
        var language = new Option<string?>("--language") { Description = words.Say("command.compile.language"), HelpName = "fr" };
        var outs = new Option<string[]>("--out") { Description = words.Say("command.compile.out"), HelpName = "FILE", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("compile", words.Say("command.compile"))
        {
            inputs, baseText, layout, version, template, stack, language, outs,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var bases = parsed.GetValue(baseText) ?? [];
            var given = parsed.GetValue(inputs) ?? [];
            var files = parsed.GetValue(outs) ?? [];
            if (files.Length == 0) return CommandLine.Nothing(messages, words, "command.compile.noOut");
            if (bases.Length > 1) return CommandLine.Nothing(messages, words, "command.compile.twoBases");
            if (bases.Length == 0 && given.Length != 1)
                return CommandLine.Nothing(messages, words, given.Length == 0 ? "command.compile.noFolder" : "command.compile.manyFolders");
            if (bases.Length == 1 && given.Length == 0) return CommandLine.Nothing(messages, words, "command.compile.noInput");

            var request = new CompileRequest
            {
                Base = bases.Length == 1 ? bases[0] : null,
                Inputs = given,
                Layout = parsed.GetValue(layout) is { } letter ? Enum.Parse<LayoutKind>(letter) : null,
                Version = parsed.GetValue(version),
                Template = parsed.GetValue(template),
                Stack = parsed.GetValue(stack),
                Language = parsed.GetValue(language),
                Outputs = files,
            };
            var done = await ProgressLine.RunAsync(words, progress => new CompileFolder(output).HandleAsync(request, progress, stop));
            if (!done.Ok) return CommandLine.Refused(messages, words, done.Refusals);
            foreach (var error in done.Value.Compilation.Errors)
                messages.WriteLine($"plenary: {(error.File is null ? "" : error.File + ": ")}{words.Say("refusal." + error.Refusal.Code, error.Refusal.Args)}");
            var totals = done.Value.Totals;
            messages.WriteLine(words.Say("command.compile.done", [.. new[] { totals.Received, totals.Compiled, totals.Unreadable, totals.Points,
                done.Value.Compilation.Unplaced.Count }.Select(n => n.ToString(CultureInfo.InvariantCulture))]));
            return done.Value.Compilation.Errors.Count > 0 ? Exit.SomeUnread : Exit.Done;
        });
        return command;
    }
}
