using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Plans;

namespace Keukentafel.Web.Features.OwnPlan;

/// <summary>An action that the viewer may see, with the goal that it serves; both tracked.</summary>
sealed class OpenAction
{
    public required GoalAction Action { get; init; }

    public required Goal Goal { get; init; }
}

static class OpenActions
{
    /// <summary>The actions of this household's plans that are in scope and not withdrawn.</summary>
    public static IQueryable<OpenAction> ActionsOf(this OpenedHousehold opened, MunicipalDatabase database) =>
        from action in opened.Visible(database.GoalActions)
        join goal in opened.Visible(database.Goals) on action.GoalId equals goal.Id
        join plan in database.Plans on goal.PlanId equals plan.Id
        where plan.HouseholdId == opened.Household.Id && plan.State != PlanState.Closed && action.WithdrawnAt == null
        select new OpenAction { Action = action, Goal = goal };
}
