using System.Text.Json;

namespace Plenary.Server.Tests.Commands;

/// <summary>The shape of a piece of JSON: strict in the keys, their order and their types.</summary>
internal abstract record Shape
{
    internal static readonly Shape Word = new Kind("string", JsonValueKind.String);
    internal static readonly Shape Number = new Kind("number", JsonValueKind.Number);
    internal static readonly Shape Bool = new Kind("true or false", JsonValueKind.True, JsonValueKind.False);

    internal static Shape Null(Shape shape) => new Nullable(shape);

    internal static Shape List(Shape items) => new Array(items);

    internal static Shape Map(Shape values) => new Dictionary(values);

    internal static Shape OneOf(string words) => new Words(words.Split(' '));

    /// <summary>An object with just these keys in this order; one with a question mark may be missing.</summary>
    internal static Shape Object(params (string Key, Shape Shape)[] keys) => new Keys(keys);

    /// <summary>Says where the JSON is otherwise; empty where it is right.</summary>
    internal IReadOnlyList<string> Wrong(JsonElement json)
    {
        var wrong = new List<string>();
        Check(json, "$", wrong);
        return wrong;
    }

    private protected abstract void Check(JsonElement json, string at, List<string> wrong);

    private sealed record Kind(string Name, params JsonValueKind[] Kinds) : Shape
    {
        private protected override void Check(JsonElement json, string at, List<string> wrong)
        {
            if (!Kinds.Contains(json.ValueKind)) wrong.Add($"{at} is {json.ValueKind}, not {Name}");
        }
    }

    private sealed record Nullable(Shape Inner) : Shape
    {
        private protected override void Check(JsonElement json, string at, List<string> wrong)
        {
            if (json.ValueKind != JsonValueKind.Null) Inner.Check(json, at, wrong);
        }
    }

    private sealed record Words(string[] Allowed) : Shape
    {
        private protected override void Check(JsonElement json, string at, List<string> wrong)
        {
            if (json.ValueKind != JsonValueKind.String || !Allowed.Contains(json.GetString())) wrong.Add($"{at} is {json}, not one of {string.Join(' ', Allowed)}");
        }
    }

    private sealed record Array(Shape Items) : Shape
    {
        private protected override void Check(JsonElement json, string at, List<string> wrong)
        {
            if (json.ValueKind != JsonValueKind.Array) wrong.Add($"{at} is {json.ValueKind}, not a list");
            else foreach (var (i, item) in json.EnumerateArray().Index()) Items.Check(item, $"{at}[{i}]", wrong);
        }
    }

    private sealed record Dictionary(Shape Values) : Shape
    {
        private protected override void Check(JsonElement json, string at, List<string> wrong)
        {
            if (json.ValueKind != JsonValueKind.Object) wrong.Add($"{at} is {json.ValueKind}, not an object");
            else foreach (var pair in json.EnumerateObject()) Values.Check(pair.Value, $"{at}.{pair.Name}", wrong);
        }
    }

    private sealed record Keys((string Key, Shape Shape)[] All) : Shape
    {
        private protected override void Check(JsonElement json, string at, List<string> wrong)
        {
            if (json.ValueKind != JsonValueKind.Object)
            {
                wrong.Add($"{at} is {json.ValueKind}, not an object");
                return;
            }
            var found = json.EnumerateObject().Select(p => p.Name).ToList();
            var expected = All.Where(k => !k.Key.EndsWith('?') || found.Contains(k.Key[..^1])).Select(k => k.Key.TrimEnd('?')).ToList();
            if (!found.SequenceEqual(expected)) wrong.Add($"{at} has {string.Join(' ', found)}, not {string.Join(' ', expected)}");
            else foreach (var (key, shape) in All.Where(k => found.Contains(k.Key.TrimEnd('?')))) shape.Check(json.GetProperty(key.TrimEnd('?')), $"{at}.{key}", wrong);
        }
    }
}
