using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using Plenary.Core.Shared;

namespace Plenary.Server.Platform.Localisation;

/// <summary>Which form of the plural a number takes in a language, by the system's ICU (Unicode TR 35, part 3, "Language Plural Rules"). The library is
/// opened at the first number, never at the start of a command; its rules do not change once made and are asked by many threads at once.</summary>
internal static class PluralRules
{
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint Open([MarshalAs(UnmanagedType.LPStr)] string locale, int kind, ref int error);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl, CharSet = CharSet.Unicode)]
    private delegate int Select(nint rules, double number, [Out] char[] form, int capacity, ref int error);

    /// <summary>Versions of ICU that are looked for, newest first: the library and each of its functions carry the number in their names.</summary>
    private const int Newest = 99, Oldest = 50;

    private static readonly Lazy<(Open Open, Select Select)?> Library = new(Find);
    private static readonly ConcurrentDictionary<string, nint> Rules = new(StringComparer.Ordinal);

    /// <summary>What to say at the start where the system has no ICU that we can ask; nothing where all is well.</summary>
    internal static Refusal? Missing => Library.Value is null ? new Refusal("pluralsMissing") : null;

    /// <summary><c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c> or <c>other</c>.</summary>
    internal static string Form(string language, double number)
    {
        var (open, select) = Library.Value ?? throw new DllNotFoundException("ICU's libicui18n is not on this system (apt-get install libicu-dev).");
        var error = 0;
        // Two threads may open the same rules at once: one of the two stays open, unused, for the life of the process.
        var rules = Rules.GetOrAdd(language, l => open(l, 0, ref error));
        var form = new char[16];
        var length = error > 0 || rules == 0 ? 0 : select(rules, number, form, form.Length, ref error);
        return error <= 0 && length > 0 ? new(form, 0, length) : throw new InvalidOperationException($"ICU answered {error} for the plural of {number.ToString(CultureInfo.InvariantCulture)} in {language}.");
    }

    private static (Open, Select)? Find()
    {
        // Windows 10 and macOS have one library without numbers in its names.
        foreach (var (file, suffix) in Enumerable.Range(Oldest, Newest - Oldest + 1).Reverse().Select(v => ($"libicui18n.so.{v}", $"_{v}")).Concat([("icu.dll", ""), ("libicucore.dylib", "")]))
            if (NativeLibrary.TryLoad(file, out var library)
                && NativeLibrary.TryGetExport(library, "uplrules_openForType" + suffix, out var open) && NativeLibrary.TryGetExport(library, "uplrules_select" + suffix, out var select))
                return (Marshal.GetDelegateForFunctionPointer<Open>(open), Marshal.GetDelegateForFunctionPointer<Select>(select));
        return null;
    }
}
