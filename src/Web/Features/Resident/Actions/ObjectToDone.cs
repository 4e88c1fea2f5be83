using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Web.Features.Casework.Plans;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Resident.Actions;

/// <summary>A resident objects, within seven days, to what its maker says is done. Both verdicts stay.</summary>
[UseCase]
sealed class ObjectToDone(PlanRows rows, RecordedActions events, TimeProvider clock)
{
    /// <returns>False when there is nothing to object to: not in scope, not done, the own word, objected to already, or too late.</returns>
    public async Task<bool> Object(Viewer viewer, OpenedHousehold opened, Guid actionId, string words)
    {
        if (await rows.FindChangeable(opened, actionId) is not { Action: var action } found) return false;
        var objection = opened.Dossier.Seal(action.DossierId, action.Id, Field.ActionObjection, words);
        var objected = action.Object(viewer.AccountId, objection, words, clock.GetUtcNow());
        return events.Record(viewer, found.PlacedIn(opened), objected, opened.Dossier) is null;
    }
}
