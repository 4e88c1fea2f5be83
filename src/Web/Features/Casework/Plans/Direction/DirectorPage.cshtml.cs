using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Plans.Direction;

/// <summary>Another director is chosen, with a reason.</summary>
[May(Permission.Casework)]
sealed class DirectorPageModel(Door door, PlanRows rows, PlanReader reader, Colleagues colleagues, ChangeDirector changeDirector, TimeProvider clock)
    : HouseholdFormPage(door)
{
    [BindProperty]
    public DirectorInput Director { get; set; } = new();

    [BindProperty]
    [Required(ErrorMessage = "Schrijf op waarom de regie verandert.")]
    [StringLength(4000, ErrorMessage = "Maak dit korter: ten hoogste 4000 tekens.")]
    public string Reason { get; set; } = "";

    public DirectorView? Present { get; private set; }
    public IReadOnlyList<ChoiceItem> Team { get; private set; } = [];
    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Open("het plan")) return NotFound();
        return await Show() ? Page() : LocalRedirect($"{Home}/plan");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Open("het plan") || await rows.Current(Opened) is not { State: PlanState.Active } plan) return NotFound();
        await Show();
        var (director, field, error) = Director.Resolve(Opened, Team, Today);
        if (director is null && Director.WhoId is not null) ModelState.AddModelError($"Director.{field}", error);
        if (!ModelState.IsValid || director is null) return Page();
        if (await changeDirector.Change(Viewer, Opened, plan, director, Reason) is { } rule)
        {
            ModelState.AddModelError("Director.WhoId", PlanRuleWords.Of(rule));
            return Page();
        }
        return await Save(Home, "Er is een andere regisseur.");
    }

    async Task<bool> Show()
    {
        if (await reader.Read(Viewer, Opened) is not { IsActive: true } plan) return false;
        Present = plan.Director;
        Team = await colleagues.Of(Viewer, Opened, except: []);
        return true;
    }
}
