using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans.Actions;

/// <summary>Agrees an action: who does what by when. A professional or provider who gives a date makes a promise.</summary>
[UseCase]
sealed class AgreeAction(MunicipalDatabase database, RecordedActions events, TimeProvider clock)
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
        var what = opened.Dossier.SealRequired(goal.DossierId, id, Field.ActionWhat, input.What);
        var (action, agreed) = GoalAction.Agree(new NewAction(id, goal, seat, what, input.DueOn, now), input.What);
        database.GoalActions.Add(action);
        events.Record(viewer, new PlacedAction(action, goal, opened.Household), agreed, opened.Dossier);
        return action;
    }
}
