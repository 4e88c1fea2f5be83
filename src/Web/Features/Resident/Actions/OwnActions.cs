using Keukentafel.Data.Access;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Casework.Plans;

namespace Keukentafel.Web.Features.Resident.Actions;

static class OwnActions
{
    /// <summary>An action that can still change: in scope, of a plan that is not closed, not withdrawn; tracked.</summary>
    public static async Task<ActionRows?> FindChangeable(this PlanRows rows, OpenedHousehold opened, Guid actionId) =>
        await rows.Action(opened, actionId) is { Plan.State: not PlanState.Closed, Action.WithdrawnAt: null } found ? found : null;
}
