using Plenary.Core.Shared;
using Plenary.Server.Features.Compilations;
using Spectre.Console;

namespace Plenary.Server.Commands;

/// <summary>Shows long work on standard error when that is a terminal; says nothing into a file or a pipe.</summary>
internal static class ProgressLine
{
    internal static Task<T> RunAsync<T>(IWords words, Func<IProgress<CompileStep>, Task<T>> work) =>
        Console.IsErrorRedirected ? work(new Silent()) : ShownAsync(words, work);

    private static Task<T> ShownAsync<T>(IWords words, Func<IProgress<CompileStep>, Task<T>> work) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
            .Progress().AutoClear(true).HideCompleted(true)
            .StartAsync(context => work(new Shown(context, words)));

    private sealed class Silent : IProgress<CompileStep>
    {
        public void Report(CompileStep value)
        {
        }
    }

    private sealed class Shown(ProgressContext context, IWords words) : IProgress<CompileStep>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = [];

        public void Report(CompileStep value)
        {
            lock (_tasks)
            {
                if (!_tasks.TryGetValue(value.Name, out var task))
                    _tasks[value.Name] = task = context.AddTask(words.Say("progress." + value.Name), maxValue: Math.Max(1, value.Of));
                task.Value = value.Done;
            }
        }
    }
}
