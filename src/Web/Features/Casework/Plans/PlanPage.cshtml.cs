using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Casework.Plans.Direction;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Plans;

/// <summary>From an empty household to an active plan in a few steps; afterwards its name and date of review.</summary>
[May(Permission.Casework)]
sealed class PlanPageModel(
    MunicipalDatabase database, Door door, PlanRows rows, PlanReader reader, Colleagues colleagues, StartPlan startPlan, EditPlan editPlan, ActivatePlan activatePlan,
    TimeProvider clock) : HouseholdFormPage(door)
{
    const int ReviewAfterWeeks = 12;

    [BindProperty]
    public PlanInput Input { get; set; } = new();

    [BindProperty]
    public DirectorInput Director { get; set; } = new();

    [BindProperty]
    [StringLength(4000, ErrorMessage = "Maak dit korter: ten hoogste 4000 tekens.")]
    public string? Declined { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public PlanView? Plan { get; private set; }
    public Conflict? Conflict { get; private set; }
    public IReadOnlyList<ChoiceItem> Team { get; private set; } = [];
    public string Here => $"{Home}/plan";
    public DateOnly Today => clock.Today();
    public bool HasOwnGoal => Plan!.OpenGoals.Any(goal => goal.InResidentsWords);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Open("het plan")) return NotFound();
        await Show();
        if (Plan is not null)
        {
            Input = new PlanInput { Title = Plan.Title, ReviewOn = Plan.ReviewOn ?? (Plan.IsActive ? null : Today.AddDays(7 * ReviewAfterWeeks)) };
            Declined = Plan.OwnGoalDeclined;
            Director = new DirectorInput { WhoId = Viewer.AccountId, ContactId = Viewer.AccountId };
        }
        return Page();
    }

    public async Task<IActionResult> OnPostStartAsync()
    {
        if (!await Open("het plan")) return NotFound();
        if (await rows.Current(Opened) is not null) return LocalRedirect(Here);
        if (!Only(nameof(Input))) return await Again();
        await startPlan.Start(Viewer, Opened, Input.Title);
        return await Save(Here, "Het plan is begonnen. Vraag nu wat de bewoner wil.");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Open("het plan") || await rows.Current(Opened) is not { } plan) return NotFound();
        Only(nameof(Input));
        if (Input.ReviewError(Today, isRequired: plan.State == PlanState.Active, stands: plan.ReviewOn) is { } wrong)
            ModelState.AddModelError("Input.ReviewOn", wrong);
        Conflict = Conflict.In(Request.Form, Version, plan.Version,
            ConflictField.Of("Input.Title", "Naam van het plan", Opened.Dossier.Read(plan, Field.PlanTitle, plan.Title), Input.Title),
            ConflictField.Of("Input.ReviewOn", "Samen terugkijken op", plan.ReviewOn, Input.ReviewOn));
        if (Conflict is not null || !ModelState.IsValid) return await Again();
        editPlan.Edit(Opened, plan, Input.Title, Input.ReviewOn);
        return await Save(plan.State == PlanState.Active ? Home : Here, "Het plan is bewaard.");
    }

    public async Task<IActionResult> OnPostActivateAsync()
    {
        if (!await Open("het plan") || await rows.Current(Opened) is not { } plan) return NotFound();
        Only(nameof(Director), nameof(Declined));
        if (Input.ReviewError(Today, isRequired: true) is { } wrong) ModelState.AddModelError("Input.ReviewOn", wrong);
        Team = await colleagues.Of(Viewer, Opened, except: []);
        var (director, field, error) = Director.Resolve(Opened, Team, Today);
        if (director is null && Director.WhoId is not null) ModelState.AddModelError($"Director.{field}", error);
        if (!ModelState.IsValid || director is null) return await Again();
        if (await activatePlan.Activate(Viewer, Opened, plan, director, Input.ReviewOn!.Value, Declined) is { } rule)
        {
            ModelState.AddModelError(rule == PlanRule.NoGoalInResidentsWords ? nameof(Declined) : "", PlanRuleWords.Of(rule));
            return await Again();
        }
        try
        {
            return await Save(Home, "Het plan gaat in. Iedereen aan tafel ziet wat is afgesproken.");
        }
        catch (DbUpdateException refused) when (DatabaseFaults.Of(refused) is DatabaseFault.UniqueViolation)
        {
            // Another plan of this household, or this one, that somebody let begin at the same moment.
            if (!await database.Plans.AnyAsync(row => row.HouseholdId == HouseholdId && row.State == PlanState.Active)) throw;
            ModelState.AddModelError("", PlanRuleWords.OneActivePlan);
            return await Again();
        }
    }

    /// <summary>Leaves the errors of the form that was sent; the other forms on this page were not.</summary>
    bool Only(params string[] parts)
    {
        foreach (var key in ModelState.Keys.Where(key => !parts.Any(part => key == part || key.StartsWith(part + ".", StringComparison.Ordinal))).ToList())
            ModelState[key]!.Errors.Clear();
        foreach (var entry in ModelState.Values.Where(entry => entry.Errors.Count == 0)) entry.ValidationState = Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Valid;
        return ModelState.IsValid;
    }

    async Task<IActionResult> Again()
    {
        // What the failed attempt changed in memory is not what stands.
        database.ChangeTracker.Clear();
        await Show();
        return Page();
    }

    async Task Show()
    {
        Plan = await reader.Read(Viewer, Opened);
        if (Plan is null) return;
        if (!Request.HasFormContentType || Version == 0) Version = Plan.Version;
        Team = await colleagues.Of(Viewer, Opened, except: []);
    }
}
