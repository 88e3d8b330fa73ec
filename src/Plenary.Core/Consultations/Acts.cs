using Plenary.Core.Shared;
using Plenary.Core.Stakeholders;

namespace Plenary.Core.Consultations;

/// <summary>Something that can be done in a consultation. Every one has a row in <see cref="Permissions"/>; a test walks all of them.</summary>
public enum Act
{
    /// <summary>Change what a consultation says of itself.</summary>
    Edit,
    /// <summary>Make it known to everybody.</summary>
    Announce,
    /// <summary>Give a phase a later end.</summary>
    Extend,
    /// <summary>End it.</summary>
    Conclude,
    /// <summary>Say who holds which role.</summary>
    GiveRole,
    /// <summary>Begin a working group of it.</summary>
    CreateGroup,
    /// <summary>Say, as a working group, what it came to.</summary>
    ReportBack,
    /// <summary>Put forward a version of the text.</summary>
    PublishText,
    /// <summary>Send a contribution.</summary>
    Contribute,
    /// <summary>Put one's name under another's contribution.</summary>
    CoSign,
    /// <summary>Take one's own contribution back, or replace it.</summary>
    Withdraw,
    /// <summary>Read what is held back, and who sent it.</summary>
    ReadHeld,
    /// <summary>Let a held contribution become public, or hold a public one back.</summary>
    Review,
    /// <summary>See the desk and place points.</summary>
    Place,
    /// <summary>Say that two points are one.</summary>
    Merge,
    /// <summary>Draft an answer.</summary>
    DraftAnswer,
    /// <summary>Approve an answer.</summary>
    ApproveAnswer,
    /// <summary>Publish the approved answers together.</summary>
    PublishAnswers,
    /// <summary>Bring in a consultation folder.</summary>
    Import,
    /// <summary>Take the whole out as a folder, with what is held back.</summary>
    Export,
}

/// <summary>Who may do what, and when: the one place that says so, asked by every verb and by every page that shows a button.</summary>
public static class Permissions
{
    private static readonly HashSet<Role> Nobody = [Role.Anybody];
    private static readonly HashSet<Role> TakesPart = [.. Enum.GetValues<Role>().Except([Role.Observer])];
    private static readonly HashSet<Role> Staff = [Role.Rapporteur, Role.Secretariat, Role.Chair];
    private static readonly HashSet<Role> Runs = [Role.Secretariat, Role.Chair];
    private static readonly HashSet<Role> Chairs = [Role.Chair];

    private static readonly HashSet<ConsultationState> Always = [.. Enum.GetValues<ConsultationState>()];
    private static readonly HashSet<ConsultationState> Unfinished = [.. Always.Except([ConsultationState.Concluded])];
    private static readonly HashSet<ConsultationState> Known = [.. Unfinished.Except([ConsultationState.Draft])];

    private static readonly Dictionary<Act, (IReadOnlySet<Role> Roles, IReadOnlySet<ConsultationState> States)> Rules = new()
    {
        [Act.Edit] = (Runs, Unfinished),
        [Act.Announce] = (Runs, new HashSet<ConsultationState> { ConsultationState.Draft }),
        [Act.Extend] = (Runs, Known),
        [Act.Conclude] = (Chairs, Known),
        [Act.GiveRole] = (Chairs, Unfinished),
        [Act.CreateGroup] = (Chairs, Unfinished),
        [Act.ReportBack] = (Runs, Known),
        [Act.PublishText] = (Runs, Unfinished),
        // After the close a contribution is taken and marked late: a late voice is still a voice.
        [Act.Contribute] = (TakesPart, new HashSet<ConsultationState> { ConsultationState.Open, ConsultationState.Closed }),
        [Act.CoSign] = (TakesPart, new HashSet<ConsultationState> { ConsultationState.Open, ConsultationState.Closed }),
        [Act.Withdraw] = (TakesPart, Known),
        [Act.ReadHeld] = (Staff, Always),
        [Act.Review] = (Runs, Known),
        [Act.Place] = (Staff, Unfinished),
        [Act.Merge] = (Staff, Unfinished),
        [Act.DraftAnswer] = (Staff, Unfinished),
        [Act.ApproveAnswer] = (Chairs, Unfinished),
        [Act.PublishAnswers] = (Chairs, Unfinished),
        [Act.Import] = (Runs, Unfinished),
        [Act.Export] = (Runs, Always),
    };

    /// <summary>Why somebody may not do something now; null when he may.</summary>
    /// <param name="act">What is to be done.</param>
    /// <param name="roles">The roles held in this consultation; <see cref="Role.Anybody"/> is held by all.</param>
    /// <param name="state">How the consultation stands.</param>
    /// <returns><c>notYourRole</c> with the act, or <c>notNow</c> with the act and the state; the role is judged first, so that a state is told to nobody whom it does not concern.</returns>
    public static Refusal? Refuses(Act act, IReadOnlySet<Role> roles, ConsultationState state)
    {
        var (allowed, states) = Rules[act];
        // An observer who holds no other role says nothing, though anybody might.
        IReadOnlySet<Role> held = roles.Count == 0 ? Nobody : roles;
        if (!allowed.Overlaps(held)) return new("notYourRole", act.ToString());
        return states.Contains(state) ? null : new("notNow", act.ToString(), state.ToString());
    }
}
