using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans.Actions;

/// <summary>Takes a tick back. An objection to it stays in the journal.</summary>
[UseCase]
sealed class ReopenAction(JournalWriter journal, TimeProvider clock)
{
    /// <returns>False when it is not this viewer's to say, or when it counts as kept already.</returns>
    public bool Reopen(Viewer viewer, OpenedHousehold opened, Plan plan, Goal goal, GoalAction action, Participant owner)
    {
        var now = clock.GetUtcNow();
        if (!SayActionDone.May(viewer, plan, owner, now) || action.StandingAt(DutchTime.DateOf(now), now) == ActionStanding.Kept) return false;
        if (action.DoneAt is null) return true;
        var objection = opened.Dossier.Read(action, Field.ActionObjection, action.Objection);
        action.Reopen();
        journal.Add(viewer, JournalKind.ActionReopened, AgreeAction.Subject(opened, goal, action), opened.Dossier,
            objection is null ? opened.Dossier.Read(action, Field.ActionWhat, action.What) : $"Na bezwaar: {objection}");
        return true;
    }
}
