using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Plenary.Server.Data;
using Plenary.Server.Platform;
using Plenary.Server.Platform.Blobs;
using Plenary.Server.Platform.Localisation;

namespace Plenary.Server.Commands;

/// <summary><c>plenary serve</c>: the server.</summary>
internal static class ServeCommand
{
    internal static Command Of(Messages messages)
    {
        var words = messages.Words;
        var data = new Option<string?>("--data") { Description = words.Say("command.serve.data"), HelpName = "DIR" };
        var urls = new Option<string?>("--urls") { Description = words.Say("command.serve.urls"), HelpName = "URL" };
        var demo = new Option<bool>("--demo") { Description = words.Say("command.serve.demo") };
        var command = new Command("serve", words.Say("command.serve")) { data, urls, demo };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(data), parsed.GetValue(urls), parsed.GetValue(demo), messages, stop));
        return command;
    }

    internal static async Task<int> RunAsync(string? data, string? urls, bool demo, Messages messages, CancellationToken stop)
    {
        var options = ServerOptions.Of(data, urls, demo);
        if (!options.Ok) return messages.Refused(options.Refusals);
        if (PluralRules.Missing is { } missing) return messages.Refused([missing]);
        await using var app = PlenaryServer.Build(options.Value);
        if (await Store.OpenAsync(app.Services, migrate: true, stop) is { } refusal) return messages.Refused([refusal]);
        app.Services.GetRequiredService<Reserve>().Hold();
        if (Directory.Exists(options.Value.WorkFolder)) Directory.Delete(options.Value.WorkFolder, recursive: true);
        if (options.Value.Demo) await Demo.SeedAsync(app.Services, stop);
        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception taken) when (taken is IOException or System.Net.Sockets.SocketException)
        {
            return messages.Refused([new(taken.InnerException is AddressInUseException ? "portTaken" : "portRefused", options.Value.Urls, (taken.InnerException ?? taken).Message)]);
        }
        foreach (var url in app.Urls) messages.Say(messages.Words.Say("command.serve.listening", url));
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            // Asked to stop: what was begun is finished first.
        }
        await app.StopAsync(CancellationToken.None);
        return Exit.Done;
    }
}
