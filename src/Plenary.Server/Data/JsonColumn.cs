using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plenary.Server.Data;

/// <summary>Small values that are read and replaced as a whole (a list of languages, an anchor) stand in one column as JSON; what is searched or
/// counted has columns of its own.</summary>
internal static class JsonColumn
{
    internal static JsonSerializerOptions Form { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        value => JsonSerializer.Serialize(value, Form), json => JsonSerializer.Deserialize<T>(json, Form)!, Comparer<T>());

    /// <summary>The same for a column of which there are few values, read in every request (a consultation's phases): a value that was read lately is not read again.</summary>
    internal static PropertyBuilder<T> AsKeptJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        value => JsonSerializer.Serialize(value, Form), json => Kept<T>.Of(json), Comparer<T>());

    private static ValueComparer<T> Comparer<T>() => new(
        // Replaced as a whole and never changed in place: the same object is the same value, and most of those that are tracked are.
        (a, b) => ReferenceEquals(a, b) || JsonSerializer.Serialize(a, Form) == JsonSerializer.Serialize(b, Form),
        value => StringComparer.Ordinal.GetHashCode(JsonSerializer.Serialize(value, Form)),
        value => value);

    /// <summary>Values that were read lately, by their JSON. They cannot be changed, so that rows may share them.</summary>
    private static class Kept<T>
    {
        /// <summary>Values of one type kept, and characters of one of them: a few MB at most. What is longer is seldom read twice.</summary>
        private const int Most = 256, Longest = 4_096;

        private static readonly ConcurrentDictionary<string, T> Values = new(StringComparer.Ordinal);

        internal static T Of(string json)
        {
            if (Values.TryGetValue(json, out var kept)) return kept;
            var value = JsonSerializer.Deserialize<T>(json, Form)!;
            if (json.Length > Longest) return value;
            if (Values.Count >= Most) Values.Clear();
            return Values[json] = value;
        }
    }
}
