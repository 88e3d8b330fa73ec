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
        value => JsonSerializer.Serialize(value, Form),
        json => JsonSerializer.Deserialize<T>(json, Form)!,
        new ValueComparer<T>(
            (a, b) => JsonSerializer.Serialize(a, Form) == JsonSerializer.Serialize(b, Form),
            value => StringComparer.Ordinal.GetHashCode(JsonSerializer.Serialize(value, Form)),
            value => value));
}
