using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans.Actions;

/// <summary>Takes an action off the plan, or puts it back; both stay in the journal.</summary>
[UseCase]
sealed class WithdrawAction(RecordedActions events, TimeProvider clock)
{
    public void Withdraw(Viewer viewer, OpenedHousehold opened, ActionRows rows, bool putBack = false)
    {
        var action = rows.Action;
        var words = opened.Dossier.Read(action, Field.ActionWhat, action.What);
        var result = putBack ? action.PutBack(words) : action.Withdraw(words, clock.GetUtcNow());
        events.Record(viewer, rows.PlacedIn(opened), result, opened.Dossier);
    }
}
