namespace Plenary.Server.Features.Consultations;

/// <summary>The form that announces.</summary>
public sealed class AnnounceForm
{
    /// <summary>Whether it is announced though its notice is too short.</summary>
    public bool Anyway { get; set; }
}

/// <summary>The form that extends a phase.</summary>
public sealed class ExtendForm
{
    public string? Phase { get; set; }

    /// <summary>The new end by a local clock; a date alone means 23:59.</summary>
    public string? Until { get; set; }

    public string? Zone { get; set; }

    public string? Reason { get; set; }
}

/// <summary>The form that concludes.</summary>
public sealed class ConcludeForm
{
    /// <summary>Concluding cannot be taken back: it is said twice.</summary>
    public bool Sure { get; set; }
}
