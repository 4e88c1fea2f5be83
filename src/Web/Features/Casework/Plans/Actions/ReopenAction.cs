using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans.Actions;

/// <summary>Takes a tick back. An objection to it stays in the journal.</summary>
[UseCase]
sealed class ReopenAction(RecordedActions events, TimeProvider clock)
{
    /// <returns>Why it was not opened again; null when it is open.</returns>
    public GoalActionRefusal? Reopen(Viewer viewer, OpenedHousehold opened, ActionRows rows)
    {
        var (action, now) = (rows.Action, clock.GetUtcNow());
        var objection = opened.Dossier.Read(action, Field.ActionObjection, action.Objection);
        var words = objection is null ? opened.Dossier.Read(action, Field.ActionWhat, action.What) : $"Na bezwaar: {objection}";
        var reopened = action.Reopen(rows.TickerOf(viewer, now), rows.Owner, words, now);
        return events.Record(viewer, rows.PlacedIn(opened), reopened, opened.Dossier);
    }
}
