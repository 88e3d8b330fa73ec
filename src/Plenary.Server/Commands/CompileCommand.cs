using System.CommandLine;
using System.Globalization;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Shared;
using Plenary.Server.Features.Compilations;

namespace Plenary.Server.Commands;

/// <summary><c>plenary compile FOLDER --out FILE</c>: a consultation folder, or a base text and inputs, to the common document.</summary>
internal static class CompileCommand
{
    internal static Command Of(Stream output, Messages messages)
    {
        var words = messages.Words;
        var inputs = new Argument<string[]>("FOLDER") { Description = words.Say("command.compile.folder"), Arity = ArgumentArity.ZeroOrMore };
        var baseText = Several("--base", "FILE", "command.compile.base");
        var layout = One("--layout", "A|B|C|D|E|F", "command.compile.layout");
        var version = One("--version", "N", "command.compile.version");
        var template = One("--template", "FILE.docx", "command.compile.template");
        var only = One("--only", "NAME", "command.compile.only");
        var stack = new Option<bool>("--stack") { Description = words.Say("command.compile.stack") };
        var language = One("--language", "fr", "command.compile.language");
        var outs = Several("--out", "FILE", "command.compile.out");
        var command = new Command("compile", words.Say("command.compile")) { inputs, baseText, layout, version, template, only, stack, language, outs };
        command.SetAction(async (parsed, stop) =>
        {
            var bases = parsed.GetValue(baseText) ?? [];
            var given = parsed.GetValue(inputs) ?? [];
            var files = parsed.GetValue(outs) ?? [];
            if (bases.Length > 1) return messages.Nothing("command.compile.twoBases");
            if (bases.Length == 0 && given.Length != 1)
                return messages.Nothing(given.Length == 0 ? "command.compile.noFolder" : "command.compile.manyFolders");
            if (bases.Length == 1 && given.Length == 0) return messages.Nothing("command.compile.noInput");
            if (files.Length == 0) return messages.Nothing("command.compile.noOut");
            var letter = parsed.GetValue(layout);
            if (letter is not (null or [>= 'A' and <= 'F'] or [>= 'a' and <= 'f'])) return messages.Nothing("command.compile.layoutUnknown", letter);
            var number = parsed.GetValue(version);
            var asked = 0;
            if (number is not null && !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out asked))
                return messages.Nothing("command.compile.versionNotANumber", number);

            var request = new CompileRequest
            {
                Base = bases.Length == 1 ? bases[0] : null,
                Inputs = given,
                Layout = letter is null ? null : Enum.Parse<LayoutKind>(letter, ignoreCase: true),
                Version = number is null ? null : asked,
                Template = parsed.GetValue(template),
                Only = parsed.GetValue(only),
                Stack = parsed.GetValue(stack),
                Language = parsed.GetValue(language),
                Outputs = files,
            };
            var done = await ProgressLine.RunAsync(words, progress => new CompileFolder(output).HandleAsync(request, progress, stop));
            return done.Ok ? Say(done.Value, messages) : messages.Refused(done.Refusals);
        });
        return command;

        Option<string?> One(string name, string value, string key) => new(name) { Description = words.Say(key), HelpName = value };

        Option<string[]> Several(string name, string value, string key) =>
            new(name) { Description = words.Say(key), HelpName = value, Arity = ArgumentArity.ZeroOrMore };
    }

    /// <summary>Names everything that is odd or could not be read or used, then says the counts.</summary>
    private static int Say(CompileDone done, Messages messages)
    {
        foreach (var odd in done.Warnings) messages.Refused(odd.File, odd.Refusal);
        foreach (var contribution in done.Compilation.Contributions)
        {
            foreach (var odd in contribution.Warnings) messages.Refused(contribution.Files[0].File, odd);
            foreach (var file in contribution.Files)
                foreach (var odd in file.Warnings) messages.Refused(file.File, odd);
        }
        foreach (var error in done.Compilation.Errors) messages.Refused(error.Place(messages.Words), error.Refusal);
        var totals = done.Totals;
        messages.Say(messages.Words.Say("command.compile.done", [.. new[] { totals.Received, totals.Compiled, totals.Unreadable, totals.Points,
            done.Compilation.Unplaced.Count }.Select(n => n.ToString(CultureInfo.InvariantCulture))]));
        return done.Compilation.Errors.Count > 0 ? Exit.SomeUnread : Exit.Done;
    }
}
