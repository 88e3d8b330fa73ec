using Plenary.Core.Shared;

namespace Plenary.Server.Data;

/// <summary>The one way to change something: an act finds, asks, changes and records on the context it is given, and all of it is committed, or nothing.
/// What takes long (reading a Word file) is done before.</summary>
internal interface IWriter
{
    /// <summary>Runs an act; returns when what it changed is on the disk.</summary>
    /// <returns>What the act returned; or why the store could not take it: <c>storeFull</c>, <c>storeBusy</c>, <c>storeBroken</c>.</returns>
    Task<Result<T>> WriteAsync<T>(Func<PlenaryDb, Task<Result<T>>> act, CancellationToken stop);
}

/// <summary>Nothing to tell but that it is done.</summary>
internal readonly record struct Done;
