namespace Plenary.Core.Stakeholders;

/// <summary>Kinds of stakeholder are data of a consultation; these are the defaults.</summary>
public static class Kinds
{
    /// <summary>The defaults, in their usual order.</summary>
    public static IReadOnlyList<string> Defaults { get; } =
    [
        "Government", "Private sector", "Civil society", "International organisation", "Technical community", "Academia",
    ];
}
