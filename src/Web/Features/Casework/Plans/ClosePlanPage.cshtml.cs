using System.ComponentModel.DataAnnotations;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Plans;

/// <summary>The director closes the plan, with a reason.</summary>
[May(Permission.Casework)]
sealed class ClosePlanPageModel(Door door, PlanRows rows, PlanReader reader, ClosePlan closePlan) : HouseholdFormPage(door)
{
    [BindProperty]
    [Required(ErrorMessage = "Schrijf op waarom het plan klaar is.")]
    [StringLength(4000, ErrorMessage = "Maak dit korter: ten hoogste 4000 tekens.")]
    public string Reason { get; set; } = "";

    public PlanView Plan { get; private set; } = null!;
    public bool MayClose => Plan.Director?.AccountId == Viewer.AccountId;
    public int OpenActions => Plan.Actions.Count(action => action.State is ActionStanding.Open or ActionStanding.Late or ActionStanding.Objected);

    public async Task<IActionResult> OnGetAsync() => await Show() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Show() || await rows.Current(Opened) is not { } plan) return NotFound();
        if (!MayClose) ModelState.AddModelError("", "Alleen de regisseur sluit het plan.");
        if (!ModelState.IsValid) return Page();
        if (await closePlan.Close(Viewer, Opened, plan, Reason) is { } rule)
        {
            ModelState.AddModelError("", PlanRuleWords.Of(rule));
            return Page();
        }
        return await Save(Home, "Het plan is gesloten.");
    }

    async Task<bool> Show()
    {
        if (!await Open("het plan") || await reader.Read(Viewer, Opened) is not { IsActive: true } plan) return false;
        Plan = plan;
        return true;
    }
}
