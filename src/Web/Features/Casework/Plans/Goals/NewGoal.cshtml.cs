using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Plans.Goals;

/// <summary>A goal is added, in the resident's words.</summary>
[May(Permission.Casework)]
sealed class NewGoalModel(Door door, PlanRows rows, AddGoal addGoal, TimeProvider clock) : HouseholdFormPage(door), IGoalForm
{
    [BindProperty]
    public GoalInput Input { get; set; } = new();

    public DateOnly Today => clock.Today();
    public bool IsNew => true;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Open("het plan")) return NotFound();
        Input.InResidentsWords = true;
        return await rows.Current(Opened) is null ? LocalRedirect($"{Home}/plan") : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Open("het plan") || await rows.Current(Opened) is not { } plan) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await addGoal.Add(Viewer, Opened, plan, Input) is { } goal)
            return await Save($"{Home}/doelen/{goal.Id}/acties/nieuw", "Het doel staat op tafel. Spreek nu af wie wat doet.");
        ModelState.AddModelError("Input.PersonId", "Kies iemand uit dit huishouden.");
        return Page();
    }
}
