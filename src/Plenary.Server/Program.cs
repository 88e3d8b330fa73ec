using Plenary.Server.Commands;

return await CommandLine.RunAsync(args, Console.OpenStandardOutput(), Console.Error);
