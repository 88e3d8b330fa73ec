using Plenary.Core.Consultations;
using Plenary.Core.Stakeholders;

namespace Plenary.Core.Tests.Consultations;

/// <summary>Role by act by state, as a table that a person can read: an act without a row fails, and so does a row that the code sees otherwise.</summary>
public sealed class PermissionsTests
{
    private const string Everyone = "Anybody Participant FocalPoint Translator Interpreter Scribe Moderator Rapporteur Secretariat Chair";
    private const string Staff = "Rapporteur Secretariat Chair";
    private const string Runs = "Secretariat Chair";

    private static readonly Dictionary<Act, (string Roles, string States)> Table = new()
    {
        [Act.Edit] = (Runs, "Draft Announced Open Closed"),
        [Act.Announce] = (Runs, "Draft"),
        [Act.Extend] = (Runs, "Announced Open Closed"),
        [Act.Conclude] = ("Chair", "Announced Open Closed"),
        [Act.GiveRole] = ("Chair", "Draft Announced Open Closed"),
        [Act.CreateGroup] = ("Chair", "Draft Announced Open Closed"),
        [Act.ReportBack] = (Runs, "Announced Open Closed"),
        [Act.PublishText] = (Runs, "Draft Announced Open Closed"),
        [Act.Contribute] = (Everyone, "Open Closed"),
        [Act.CoSign] = (Everyone, "Open Closed"),
        [Act.Withdraw] = (Everyone, "Announced Open Closed"),
        [Act.ReadHeld] = (Staff, "Draft Announced Open Closed Concluded"),
        [Act.Review] = (Runs, "Announced Open Closed"),
        [Act.Place] = (Staff, "Draft Announced Open Closed"),
        [Act.Merge] = (Staff, "Draft Announced Open Closed"),
        [Act.DraftAnswer] = (Staff, "Draft Announced Open Closed"),
        [Act.ApproveAnswer] = ("Chair", "Draft Announced Open Closed"),
        [Act.PublishAnswers] = ("Chair", "Draft Announced Open Closed"),
        [Act.Import] = (Runs, "Draft Announced Open Closed"),
        [Act.Export] = (Runs, "Draft Announced Open Closed Concluded"),
    };

    public static TheoryData<Act> Acts => [.. Enum.GetValues<Act>()];

    [Theory]
    [MemberData(nameof(Acts))]
    public void Who_may_do_it_and_when_is_as_the_table_says(Act act)
    {
        Assert.True(Table.TryGetValue(act, out var row), $"{act} has no row in this table: say who may do it, and when.");
        var (roles, states) = (row.Roles.Split(' '), row.States.Split(' '));
        foreach (var role in Enum.GetValues<Role>())
            foreach (var state in Enum.GetValues<ConsultationState>())
            {
                var code = Permissions.Refuses(act, new HashSet<Role> { role }, state)?.Code;
                var expected = !roles.Contains(role.ToString()) ? "notYourRole" : !states.Contains(state.ToString()) ? "notNow" : null;
                Assert.True(expected == code, $"{act} by {role} while {state}: {code ?? "allowed"}, not {expected ?? "allowed"}");
            }
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void Who_holds_no_role_is_anybody_and_a_second_role_only_ever_adds(Act act)
    {
        foreach (var state in Enum.GetValues<ConsultationState>())
        {
            Assert.Equal(Permissions.Refuses(act, new HashSet<Role> { Role.Anybody }, state), Permissions.Refuses(act, new HashSet<Role>(), state));
            foreach (var one in Enum.GetValues<Role>())
                foreach (var other in Enum.GetValues<Role>())
                    Assert.Equal(Permissions.Refuses(act, new HashSet<Role> { one }, state) is null || Permissions.Refuses(act, new HashSet<Role> { other }, state) is null,
                        Permissions.Refuses(act, new HashSet<Role> { one, other }, state) is null);
        }
    }
}
