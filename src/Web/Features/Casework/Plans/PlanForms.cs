using Keukentafel.Data.Access;
using Keukentafel.Web.Features.Casework.Plans.Actions;
using Keukentafel.Web.Features.Casework.Plans.Goals;

namespace Keukentafel.Web.Features.Casework.Plans;

/// <summary>A page with the fields of a goal; the partial _GoalFields shows them.</summary>
interface IGoalForm
{
    GoalInput Input { get; }
    OpenedHousehold Opened { get; }
    DateOnly Today { get; }

    /// <summary>False once the goal is there: whose it is and where it stands do not change any more.</summary>
    bool IsNew { get; }
}

/// <summary>A page with the fields of an action; the partial _ActionFields shows them.</summary>
interface IActionForm
{
    ActionInput Input { get; }
    IReadOnlyList<Platform.TagHelpers.ChoiceItem> Seats { get; }
}
