using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Plenary.Core.Shared;

namespace Plenary.Server.Platform.Localisation;

/// <summary>The words of the product, kept one flat JSON file a language in <c>Texts/</c> and embedded. A key that a language lacks is said in English;
/// <c>Texts/pending.json</c> lists those, and a test sees that it does.</summary>
internal sealed class Words : IWords
{
    /// <summary>The six languages of the United Nations.</summary>
    internal static IReadOnlyList<string> Languages { get; } = ["ar", "en", "es", "fr", "ru", "zh"];

    private static readonly Dictionary<string, Words> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _texts;
    private readonly Words? _english;
    private readonly ConcurrentDictionary<string, MessagePattern> _patterns = new(StringComparer.Ordinal);

    private Words(string language, Dictionary<string, string> texts, Words? english) => (Language, _texts, _english) = (language, texts, english);

    /// <inheritdoc/>
    public string Language { get; }

    /// <summary>The words in a language, by its first subtag; English where it is none of ours.</summary>
    internal static Words In(string? language)
    {
        var tag = (language ?? "en").Split('-', '_')[0].ToLowerInvariant();
        if (!Languages.Contains(tag)) tag = "en";
        lock (Loaded)
        {
            if (Loaded.TryGetValue(tag, out var known)) return known;
            var english = tag == "en" ? null : In("en");
            return Loaded[tag] = new(tag, Load(tag), english);
        }
    }

    /// <summary>The words for the person at this terminal: PLENARY_LANGUAGE, then what the system says (LC_ALL, LC_MESSAGES, LANG).</summary>
    internal static Words OfTheUser()
    {
        foreach (var name in (ReadOnlySpan<string>)["PLENARY_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"])
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value) return In(value.Split('.')[0]);
        return In("en");
    }

    /// <inheritdoc/>
    public string Say(string key, params IReadOnlyList<string> args)
    {
        if (!_texts.TryGetValue(key, out var text)) return _english?.Say(key, args) ?? key;
        if (MessagePattern.Has(text)) return _patterns.GetOrAdd(key, _ => new(text)).Say(Language, args);
        // Replaced by hand and once: an argument may hold braces of its own.
        if (args.Count == 0 || !text.Contains('{', StringComparison.Ordinal)) return text;
        var said = new System.Text.StringBuilder(text.Length + 40);
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] == '{' ? text.IndexOf('}', i) : -1;
            if (close > i && int.TryParse(text.AsSpan(i + 1, close - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < args.Count)
            {
                said.Append(args[n]);
                i = close;
            }
            else said.Append(text[i]);
        }
        return said.ToString();
    }

    /// <summary>Every key of a language.</summary>
    internal static IReadOnlyDictionary<string, string> Texts(string language) => In(language)._texts;

    /// <summary>Keys that wait for their translation.</summary>
    internal static IReadOnlyList<string> Pending
    {
        get
        {
            using var json = typeof(Words).Assembly.GetManifestResourceStream("Plenary.Server.Platform.Localisation.Texts.pending.json")!;
            using var document = JsonDocument.Parse(json);
            return [.. document.RootElement.EnumerateArray().Select(k => k.GetString()!)];
        }
    }

    private static Dictionary<string, string> Load(string tag)
    {
        using var json = typeof(Words).Assembly.GetManifestResourceStream($"Plenary.Server.Platform.Localisation.Texts.{tag}.json");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json is null) return texts;
        using var document = JsonDocument.Parse(json);
        foreach (var pair in document.RootElement.EnumerateObject()) texts[pair.Name] = pair.Value.GetString()!;
        return texts;
    }
}
