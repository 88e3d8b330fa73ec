using System.Diagnostics.CodeAnalysis;

namespace Plenary.Core.Shared;

/// <summary>An expected "no" that a person can act on: a code with the facts that its sentence needs.
/// The sentence itself is said at the edge, in the reader's language.</summary>
/// <param name="Code">A stable name in camelCase, such as <c>notAZip</c>; it never changes once published.</param>
/// <param name="Args">The facts the sentence mentions, in its order; numbers in invariant form.</param>
public sealed record Refusal(string Code, params IReadOnlyList<string> Args)
{
    /// <summary>Two refusals are equal when they say the same.</summary>
    public bool Equals(Refusal? other) => other is not null && Code == other.Code && Args.SequenceEqual(other.Args);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Args.Count);
}

/// <summary>A value, or the reasons why there is none: never both, never neither.</summary>
/// <typeparam name="T">What is returned when nothing stands against it.</typeparam>
public sealed class Result<T>
{
    private Result(T? value, IReadOnlyList<Refusal> refusals) => (Value, Refusals) = (value, refusals);

    /// <summary>The value; null when refused.</summary>
    public T? Value { get; }

    /// <summary>Every reason against it, not the first alone; empty when there is a value.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Ok => Refusals.Count == 0;

    /// <summary>A result that carries <paramref name="value"/>.</summary>
    public static implicit operator Result<T>(T value) => new(value, []);

    /// <summary>A result refused for one reason.</summary>
    public static implicit operator Result<T>(Refusal refusal) => new(default, [refusal]);

    /// <summary>A result refused for the reasons given; at least one is needed.</summary>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static Result<T> Refused(IReadOnlyList<Refusal> refusals) =>
        refusals.Count > 0 ? new(default, refusals) : throw new ArgumentException("A refusal needs a reason.", nameof(refusals));
}
