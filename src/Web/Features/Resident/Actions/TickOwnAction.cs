using Keukentafel.Data.Access;
using Keukentafel.Web.Features.Casework.Plans;
using Keukentafel.Web.Features.Casework.Plans.Actions;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Resident.Actions;

/// <summary>A resident ticks an own action off, or takes the tick back.</summary>
[UseCase]
sealed class TickOwnAction(PlanRows rows, SayActionDone say, ReopenAction reopen)
{
    /// <returns>False when it is not an action of this resident, or when it counts as kept already.</returns>
    public async Task<bool> Tick(Viewer viewer, OpenedHousehold opened, Guid actionId, bool done)
    {
        // A resident who directs the plan ticks for others elsewhere; here one ticks the own actions.
        if (await rows.FindChangeable(opened, actionId) is not { } found || found.Owner.PersonId is null || found.Owner.PersonId != viewer.PersonId) return false;
        return done
            ? say.SayDone(viewer, opened, found) is null
            : reopen.Reopen(viewer, opened, found) is null;
    }
}
