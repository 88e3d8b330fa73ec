using System.CommandLine;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Platform;

namespace Plenary.Server.Commands;

/// <summary>Runs a command on the store of a data folder, beside a server that may be at work on it.</summary>
internal static class OnTheStore
{
    /// <summary>How the store has to be.</summary>
    internal enum Wanted
    {
        /// <summary>There, with this program's schema.</summary>
        There,
        /// <summary>Made where it is not there.</summary>
        Made,
        /// <summary>As it is, whatever that is.</summary>
        AsItIs,
    }

    internal static Option<string?> Data(IWords words) => new("--data") { Description = words.Say("command.serve.data"), HelpName = "DIR" };

    internal static async Task<int> RunAsync(string? data, Wanted wanted, Messages messages, Func<IServiceProvider, Task<int>> work, CancellationToken stop)
    {
        var place = Path.GetFullPath(data ?? Environment.GetEnvironmentVariable("PLENARY_DATA") ?? "plenary-data");
        // A mistyped name must not become a new empty folder.
        if (wanted == Wanted.There && !Directory.Exists(place)) return messages.Refused([new("dataEmpty", place)]);
        var options = ServerOptions.Of(data, null, false);
        if (!options.Ok) return messages.Refused(options.Refusals);
        await using var app = PlenaryServer.Build(options.Value);
        if (wanted != Wanted.AsItIs && await Store.OpenAsync(app.Services, wanted == Wanted.Made, stop) is { } refusal) return messages.Refused([refusal]);
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
