using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Plans.Actions;

/// <summary>An action is agreed: who does what by when.</summary>
[May(Permission.Casework)]
sealed class NewActionModel(Door door, PlanRows rows, PlanReader plans, AgreeAction agreeAction, TimeProvider clock) : HouseholdFormPage(door), IActionForm
{
    [BindProperty]
    public ActionInput Input { get; set; } = new();

    /// <summary>The goal, when it does not stand in the address.</summary>
    [BindProperty]
    public Guid? GoalId { get; set; }

    public IReadOnlyList<ChoiceItem> Seats { get; private set; } = [];
    public IReadOnlyList<ChoiceItem> Goals { get; private set; } = [];
    public string? GoalWords { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? doel)
    {
        if (!await Open("het plan")) return NotFound();
        if (doel is { } id) return await rows.Goal(Opened, id) is { } goal ? await Show(goal) : NotFound();
        return await rows.Current(Opened) is null ? LocalRedirect($"{Home}/plan") : await Show(null);
    }

    public async Task<IActionResult> OnPostAsync(Guid? doel)
    {
        if (!await Open("het plan")) return NotFound();
        var goal = (doel ?? GoalId) is { } id ? await rows.Goal(Opened, id) : null;
        if (doel is not null && goal is null) return NotFound();
        if (goal is null) ModelState.AddModelError(nameof(GoalId), "Kies bij welk doel dit hoort.");
        if (Input.DateError(clock.Today()) is { } wrong) ModelState.AddModelError("Input.DueOn", wrong);
        var seat = goal is null ? null : (await rows.SeatChoices(Opened, goal.PlanId)).FirstOrDefault(row => row.Seat.Id == Input.SeatId).Seat;
        if (Input.SeatId is not null && goal is not null && seat is null) ModelState.AddModelError("Input.SeatId", "Kies iemand die aan tafel zit.");
        if (!ModelState.IsValid) return await Show(goal);
        agreeAction.Agree(Viewer, Opened, goal!, seat!, Input);
        return await Save(Home, "De actie is afgesproken.");
    }

    async Task<IActionResult> Show(Goal? goal)
    {
        GoalWords = goal is null ? null : Opened.Dossier.Read(goal, Field.GoalWords, goal.Words);
        if (goal is null && await plans.Read(Viewer, Opened) is { } plan)
        {
            Goals = [.. plan.OpenGoals.Select(row => new ChoiceItem(row.Id.ToString(), row.Words, row.Whose))];
            // With one goal there is nothing to choose.
            if (plan.OpenGoals.Take(2).ToList() is [var only]) GoalId ??= only.Id;
        }
        if ((goal?.PlanId ?? (await rows.Current(Opened))?.Id) is { } planId)
            Seats = [.. (await rows.SeatChoices(Opened, planId)).Select(row => row.Choice)];
        return Page();
    }
}
