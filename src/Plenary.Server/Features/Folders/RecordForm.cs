using System.Collections;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Metadata;
using Plenary.Server.Data;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;

namespace Plenary.Server.Features.Folders;

/// <summary>Rows as lines of JSON and back. A row that another points to is named as people name it: a text by its version, a contribution by its number, a
/// point by what is cited; no id of a store is ever written, and none is ever read (T23).</summary>
internal sealed class RecordForm(IReadOnlyModel model)
{
    private static readonly JsonSerializerOptions Form = Options();

    private readonly Dictionary<TextId, int> _versions = [];
    private readonly Dictionary<ContributionId, int> _numbers = [];
    private readonly Dictionary<PointId, string> _cites = [];
    private readonly Dictionary<int, TextId> _texts = [];
    private readonly Dictionary<int, ContributionId> _contributions = [];
    private readonly Dictionary<string, PointId> _points = new(StringComparer.Ordinal);

    /// <summary>Learns what the rows of a consultation are called.</summary>
    internal RecordForm Naming(RecordRows rows)
    {
        foreach (var row in rows.Of<TextRow>()) _versions[row.Id] = row.Version;
        foreach (var row in rows.Of<ContributionRow>()) _numbers[row.Id] = row.Number;
        foreach (var row in rows.Of<PointRow>()) _cites[row.Id] = row.Cite;
        return this;
    }

    /// <summary>The rows of a table, each on a line.</summary>
    /// <param name="more">What stands in a line beside the columns.</param>
    internal byte[] Lines(RecordTable table, IEnumerable rows, Func<object, (string Key, JsonNode? Value)?> more)
    {
        var columns = table.Columns(model);
        var bytes = new MemoryStream();
        foreach (var row in rows)
        {
            var line = new JsonObject();
            foreach (var column in columns)
                if (column.PropertyInfo!.GetValue(row) is { } value) line[Key(column)] = Named(value);
            if (more(row) is { } found) line[found.Key] = found.Value;
            bytes.Write(Encoding.UTF8.GetBytes(line.ToJsonString(Form)));
            bytes.WriteByte((byte)'\n');
        }
        return bytes.ToArray();
    }

    /// <summary>One line as a row, with ids that are drawn for it.</summary>
    /// <param name="own">Keys beside the columns.</param>
    /// <exception cref="JsonException">It is no such row.</exception>
    internal object Row(RecordTable table, JsonObject line, ConsultationId consultation, Ids ids, params string[] own)
    {
        var columns = table.Columns(model).ToDictionary(Key, StringComparer.Ordinal);
        if (line.FirstOrDefault(k => !columns.ContainsKey(k.Key) && !own.Contains(k.Key)).Key is { } unknown) throw new JsonException($"\"{unknown}\" is no column.");
        var row = Activator.CreateInstance(table.Row)!;
        foreach (var (key, column) in columns)
        {
            if (line[key] is { } value) column.PropertyInfo!.SetValue(row, Meant(value, column.ClrType));
            else if (!column.IsNullable && column.PropertyInfo!.GetValue(row) is null) throw new JsonException($"\"{key}\" is missing.");
        }
        foreach (var property in model.FindEntityType(table.Row)!.GetProperties().Where(p => p.PropertyInfo is not null))
            if (property.Name == "Id") property.PropertyInfo!.SetValue(row, Drawn(property.ClrType, consultation, ids));
            else if (property.ClrType == typeof(ConsultationId)) property.PropertyInfo!.SetValue(row, consultation);
        Learn(row);
        return row;
    }

    private void Learn(object row)
    {
        var isNew = row switch
        {
            TextRow text => _texts.TryAdd(text.Version, text.Id),
            ContributionRow contribution => _contributions.TryAdd(contribution.Number, contribution.Id),
            PointRow point => _points.TryAdd(point.Cite, point.Id),
            _ => true,
        };
        if (!isNew) throw new JsonException("It is there twice.");
    }

    private static object Drawn(Type id, ConsultationId consultation, Ids ids) =>
        id == typeof(ConsultationId) ? consultation : id == typeof(TextId) ? ids.Next<TextId>() : id == typeof(ContributionId) ? ids.Next<ContributionId>() : ids.Next<PointId>();

    private JsonNode? Named(object value) => value switch
    {
        TextId id => _versions[id],
        ContributionId id => _numbers[id],
        PointId id => _cites[id],
        _ => JsonSerializer.SerializeToNode(value, value.GetType(), Form),
    };

    private object? Meant(JsonNode value, Type type)
    {
        if (type == typeof(TextId)) return Found(_texts, value.GetValue<int>());
        if (type == typeof(ContributionId)) return Found(_contributions, value.GetValue<int>());
        if (type == typeof(PointId)) return Found(_points, value.GetValue<string>());
        var meant = value.Deserialize(type, Form);
        // What a database keeps is UTC in microseconds; both refuse or lose the rest.
        return meant is DateTimeOffset at ? new DateTimeOffset(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero) : meant;
    }

    private static T Found<TKey, T>(Dictionary<TKey, T> known, TKey key) where TKey : notnull =>
        known.TryGetValue(key, out var found) ? found : throw new JsonException($"There is no {key}.");

    private static string Key(IReadOnlyProperty column) => JsonNamingPolicy.CamelCase.ConvertName(column.Name);

    private static JsonSerializerOptions Options()
    {
        var form = new JsonSerializerOptions(JsonColumn.Form) { RespectNullableAnnotations = true, MaxDepth = 32 };
        form.Converters.Clear();
        form.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return form;
    }
}
