using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Casework.Plans.Goals;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans.Actions;

/// <summary>Agrees an action: who does what by when. A professional or provider who gives a date makes a promise.</summary>
[UseCase]
sealed class AgreeAction(MunicipalDatabase database, JournalWriter journal, PlanFacts facts, TimeProvider clock)
{
    /// <param name="viewer">Who writes it down.</param>
    /// <param name="opened">The household.</param>
    /// <param name="goal">The goal that it serves.</param>
    /// <param name="seat">Who does it; sits at the table of the same plan.</param>
    /// <param name="input">What and by when.</param>
    public GoalAction Agree(Viewer viewer, OpenedHousehold opened, Goal goal, Participant seat, ActionInput input)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var action = new GoalAction
        {
            Id = id,
            DossierId = goal.DossierId,
            GoalId = goal.Id,
            ParticipantId = seat.Id,
            OwnerKind = seat.Kind,
            What = opened.Dossier.SealRequired(goal.DossierId, id, Field.ActionWhat, input.What),
            DueOn = input.DueOn,
            AgreedAt = now,
        };
        database.GoalActions.Add(action);
        facts.ActionAgreed(opened.Household, goal, seat.Kind);
        journal.Add(viewer, JournalKind.ActionAgreed, Subject(opened, goal, action), opened.Dossier, input.What);
        return action;
    }

    public static JournalSubject Subject(OpenedHousehold opened, Goal goal, GoalAction action) =>
        AddGoal.Subject(opened, goal) with { AboutId = action.Id };
}
