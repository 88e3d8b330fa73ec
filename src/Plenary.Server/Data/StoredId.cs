using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Plenary.Server.Data;

/// <summary>An id of a stored thing: drawn once, in the order of time, and never shown to people, who see slugs and numbers.</summary>
public interface IStoredId<TSelf> where TSelf : struct, IStoredId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf Of(Guid value);
}

public readonly record struct ConsultationId(Guid Value) : IStoredId<ConsultationId>
{
    public static ConsultationId Of(Guid value) => new(value);
}

public readonly record struct TextId(Guid Value) : IStoredId<TextId>
{
    public static TextId Of(Guid value) => new(value);
}

public readonly record struct ContributionId(Guid Value) : IStoredId<ContributionId>
{
    public static ContributionId Of(Guid value) => new(value);
}

public readonly record struct PointId(Guid Value) : IStoredId<PointId>
{
    public static PointId Of(Guid value) => new(value);
}

public readonly record struct AccountId(Guid Value) : IStoredId<AccountId>
{
    public static AccountId Of(Guid value) => new(value);
}

public readonly record struct DraftId(Guid Value) : IStoredId<DraftId>
{
    public static DraftId Of(Guid value) => new(value);
}

/// <summary>Draws ids from the clock that is injected; a random tail keeps two of one instant apart.</summary>
internal sealed class Ids(TimeProvider clock)
{
    internal TId Next<TId>() where TId : struct, IStoredId<TId> => TId.Of(Guid.CreateVersion7(clock.GetUtcNow()));
}

internal sealed class StoredIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value)) where TId : struct, IStoredId<TId>
{
    private static TId Make(Guid value) => TId.Of(value);
}
