using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Plenary.Core.Shared;

namespace Plenary.Documents.Json;

/// <summary>What both of the contract's JSON forms share: camelCase names in a stable order, ISO 8601 in UTC, no locale.</summary>
internal static class JsonForm
{
    /// <summary>Every script is written as it is; only what could leave a script element or break a line of JSON is escaped.</summary>
    internal static JsonWriterOptions Options => new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        SkipValidation = true,
    };

    internal static void StringOrNull(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null) json.WriteNull(name);
        else json.WriteString(name, Whole(value));
    }

    /// <summary>A lone surrogate cannot be written in UTF-8; it is shown as the replacement character.</summary>
    internal static string Whole(string value)
    {
        var at = value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (at < 0) return value;
        var units = value.ToCharArray();
        for (var i = at; i < units.Length; i++)
        {
            if (!char.IsSurrogate(units[i])) continue;
            if (char.IsHighSurrogate(units[i]) && i + 1 < units.Length && char.IsLowSurrogate(units[i + 1])) i++;
            else units[i] = '\uFFFD';
        }
        return new string(units);
    }

    internal static void NumberOrNull(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    /// <summary>Whole seconds in UTC: no source of ours is finer.</summary>
    internal static void InstantOrNull(this Utf8JsonWriter json, string name, DateTimeOffset? value) =>
        json.StringOrNull(name, value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>Three digits are as much as any of our figures means.</summary>
    internal static void Share(this Utf8JsonWriter json, string name, double value) =>
        json.WriteNumber(name, Math.Round(value, 3, MidpointRounding.AwayFromZero));

    internal static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(Whole(value));
        json.WriteEndArray();
    }

    internal static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> fields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            fields(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    internal static void ObjectOrNull<T>(this Utf8JsonWriter json, string name, T? item, Action<T> fields) where T : class
    {
        if (item is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        fields(item);
        json.WriteEndObject();
    }

    internal static void NoteFields(this Utf8JsonWriter json, Refusal note, IWords words)
    {
        json.WriteString("code", note.Code);
        json.Strings("args", note.Args);
        json.StringOrNull("message", words.Say("refusal." + note.Code, note.Args));
    }

    /// <summary>The contract's name of an enum member: its own in camelCase.</summary>
    internal static string Name<T>(T value) where T : struct, Enum => Names<T>.Of[value];

    private static class Names<T> where T : struct, Enum
    {
        internal static readonly Dictionary<T, string> Of =
            Enum.GetValues<T>().ToDictionary(v => v, v => char.ToLowerInvariant(v.ToString()[0]) + v.ToString()[1..]);
    }
}
