using System.CommandLine;
using System.Globalization;
using Plenary.Server.Features.Folders;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Commands;

/// <summary><c>plenary import</c> and <c>plenary export</c>: consultation folder to server and back.</summary>
internal static class FolderCommands
{
    internal static Command Import(Messages messages)
    {
        var words = messages.Words;
        var folder = new Argument<string?>("FOLDER|ZIP") { Description = words.Say("command.import.folder"), Arity = ArgumentArity.ZeroOrOne };
        var data = OnTheStore.Data(words);
        var command = new Command("import", words.Say("command.import")) { folder, data };
        command.SetAction((parsed, stop) => parsed.GetValue(folder) is not { } path ? Task.FromResult(messages.Nothing("command.import.noFolder"))
            : OnTheStore.RunAsync(parsed.GetValue(data), OnTheStore.Wanted.Made, messages, async of =>
            {
                var done = await ProgressLine.RunAsync(words, progress => of.GetRequiredService<ImportFolder>().HandleAsync(path, Actor.Operator, progress, stop));
                if (!done.Ok) return messages.Refused(done.Refusals);
                foreach (var error in done.Value.Errors) messages.Refused(error.Place(words), error.Refusal);
                messages.Say(words.Say("command.import.done", done.Value.Slug, Text(done.Value.Contributions), Text(done.Value.Points)));
                return done.Value.Errors.Count > 0 ? Exit.SomeUnread : Exit.Done;
            }, stop));
        return command;
    }

    internal static Command Export(Messages messages)
    {
        var words = messages.Words;
        var slug = new Argument<string?>("SLUG") { Description = words.Say("command.export.slug"), Arity = ArgumentArity.ZeroOrOne };
        var to = new Option<string?>("--out") { Description = words.Say("command.export.out"), HelpName = "DIR|ZIP" };
        var data = OnTheStore.Data(words);
        var command = new Command("export", words.Say("command.export")) { slug, to, data };
        command.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(slug) is not { } name || parsed.GetValue(to) is not { Length: > 0 } place) return messages.Nothing("command.export.what");
            return await OnTheStore.RunAsync(parsed.GetValue(data), OnTheStore.Wanted.There, messages, async of =>
            {
                var target = ExportTarget.At(place);
                if (!target.Ok) return messages.Refused(target.Refusals);
                using var written = target.Value;
                var done = await of.GetRequiredService<ExportFolder>().HandleAsync(name, written, Actor.Operator, stop);
                if (!done.Ok) return messages.Refused(done.Refusals);
                written.Finish();
                messages.Say(words.Say("command.export.done", done.Value.Slug, Text(done.Value.Contributions), Text(done.Value.Files), place));
                return Exit.Done;
            }, stop);
        });
        return command;
    }

    private static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);
}
