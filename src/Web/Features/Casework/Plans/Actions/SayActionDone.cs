using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans.Actions;

/// <summary>Its maker says that an action is done; from then on the resident has seven days to object.</summary>
[UseCase]
sealed class SayActionDone(RecordedActions events, TimeProvider clock)
{
    /// <returns>Why it does not count as said; null when it does.</returns>
    public GoalActionRefusal? SayDone(Viewer viewer, OpenedHousehold opened, ActionRows rows)
    {
        var (action, now) = (rows.Action, clock.GetUtcNow());
        var done = action.SayDone(rows.TickerOf(viewer, now), rows.Owner, opened.Dossier.Read(action, Field.ActionWhat, action.What), now);
        return events.Record(viewer, rows.PlacedIn(opened), done, opened.Dossier);
    }
}
