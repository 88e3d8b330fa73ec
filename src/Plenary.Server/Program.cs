using System.Globalization;
using Plenary.Server.Commands;

// Culture never decides anything here: whatever the terminal's locale is, numbers, dates and comparisons are the same.
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
return await CommandLine.RunAsync(args, Console.OpenStandardOutput(), Console.Error);
