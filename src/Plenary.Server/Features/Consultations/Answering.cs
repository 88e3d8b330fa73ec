namespace Plenary.Server.Features.Consultations;

/// <summary>The words for answers that a convener gets who chooses none.</summary>
internal static class Answering
{
    internal static IReadOnlyList<string> DefaultWords { get; } = ["accepted", "in part", "not accepted", "noted", "out of scope", "merged"];
}
