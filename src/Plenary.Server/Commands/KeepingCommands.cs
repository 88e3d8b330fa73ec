using System.CommandLine;
using System.Globalization;
using Plenary.Server.Data;
using Plenary.Server.Features.Folders;

namespace Plenary.Server.Commands;

/// <summary><c>plenary backup</c>, <c>restore</c> and <c>verify</c>.</summary>
internal static class KeepingCommands
{
    internal static Command Backup(Messages messages)
    {
        var words = messages.Words;
        var to = new Option<string?>("--out") { Description = words.Say("command.backup.out"), HelpName = "FILE" };
        var data = OnTheStore.Data(words);
        var command = new Command("backup", words.Say("command.backup")) { to, data };
        command.SetAction((parsed, stop) => parsed.GetValue(to) is not { Length: > 0 } file ? Task.FromResult(messages.Nothing("command.backup.noOut"))
            : OnTheStore.RunAsync(parsed.GetValue(data), OnTheStore.Wanted.There, messages, async of =>
            {
                var done = await ActivatorUtilities.CreateInstance<Backup>(of).HandleAsync(file, stop);
                if (!done.Ok) return messages.Refused(done.Refusals);
                messages.Say(words.Say("command.backup.done", file, (done.Value / 1024).ToString(CultureInfo.InvariantCulture)));
                return Exit.Done;
            }, stop));
        return command;
    }

    internal static Command Restore(Messages messages)
    {
        var words = messages.Words;
        var from = new Argument<string?>("FILE") { Description = words.Say("command.restore.file"), Arity = ArgumentArity.ZeroOrOne };
        var data = OnTheStore.Data(words);
        var command = new Command("restore", words.Say("command.restore")) { from, data };
        command.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(from) is not { } file) return messages.Nothing("command.restore.noFile");
            if (!File.Exists(file)) return messages.Refused([new("backupMissing", file)]);
            var restored = await OnTheStore.RunAsync(parsed.GetValue(data), OnTheStore.Wanted.AsItIs, messages, async of =>
            {
                var done = await ActivatorUtilities.CreateInstance<Restore>(of).HandleAsync(file, stop);
                return done.Ok ? Exit.Done : messages.Refused(done.Refusals);
            }, stop);
            // Nobody should find out in half a year what could have been said now.
            return restored == Exit.Done ? await OnTheStore.RunAsync(parsed.GetValue(data), OnTheStore.Wanted.Made, messages, of => SayAsync(of, messages, stop), stop) : restored;
        });
        return command;
    }

    internal static Command Verify(Messages messages)
    {
        var data = OnTheStore.Data(messages.Words);
        var command = new Command("verify", messages.Words.Say("command.verify")) { data };
        command.SetAction((parsed, stop) => OnTheStore.RunAsync(parsed.GetValue(data), OnTheStore.Wanted.There, messages, of => SayAsync(of, messages, stop), stop));
        return command;
    }

    private static async Task<int> SayAsync(IServiceProvider of, Messages messages, CancellationToken stop)
    {
        var found = await of.GetRequiredService<VerifyStore>().HandleAsync(stop);
        foreach (var (place, refusal) in found.Wrong) messages.Refused(place, refusal);
        messages.Say(messages.Words.Say(found.Wrong.Count == 0 ? "command.verify.done" : "command.verify.wrong", found.Consultations.ToString(CultureInfo.InvariantCulture),
            found.Events.ToString(CultureInfo.InvariantCulture), found.Blobs.ToString(CultureInfo.InvariantCulture), found.Wrong.Count.ToString(CultureInfo.InvariantCulture)));
        return found.Wrong.Count == 0 ? Exit.Done : Exit.SomeUnread;
    }
}
