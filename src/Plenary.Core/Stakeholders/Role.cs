namespace Plenary.Core.Stakeholders;

/// <summary>A role in one consultation. One person may hold several; who holds none is <see cref="Anybody"/>.</summary>
public enum Role
{
    /// <summary>Everybody, signed in or not.</summary>
    Anybody,
    /// <summary>Takes part under a name.</summary>
    Participant,
    /// <summary>Reads what participants read and says nothing.</summary>
    Observer,
    /// <summary>Speaks for an organisation and confirms who else does.</summary>
    FocalPoint,
    /// <summary>Translates texts.</summary>
    Translator,
    /// <summary>Interprets speech.</summary>
    Interpreter,
    /// <summary>Writes down what is said.</summary>
    Scribe,
    /// <summary>Holds and hides what breaks the published policy.</summary>
    Moderator,
    /// <summary>Places points and drafts answers and text.</summary>
    Rapporteur,
    /// <summary>Runs the consultation from day to day.</summary>
    Secretariat,
    /// <summary>Convenes, approves answers and publishes what comes of it.</summary>
    Chair,
}

/// <summary>Roles that share a right.</summary>
public static class RoleSets
{
    /// <summary>Those who see a consultation before it is announced, and its desk.</summary>
    public static IReadOnlySet<Role> Office { get; } = new HashSet<Role> { Role.Rapporteur, Role.Secretariat, Role.Chair };
}
