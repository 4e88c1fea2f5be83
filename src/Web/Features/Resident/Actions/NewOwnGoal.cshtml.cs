using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Casework.Plans;
using Keukentafel.Web.Features.Casework.Plans.Goals;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Resident.Actions;

/// <summary>Whose goal it is, as a resident chooses it.</summary>
enum GoalFor
{
    /// <summary>Of the whole household.</summary>
    [Display(Name = "Van ons allemaal")]
    Household,

    /// <summary>Of the resident; the household may read it.</summary>
    [Display(Name = "Van mij. Mijn huisgenoten mogen het lezen.")]
    Me,

    /// <summary>Of the resident, in the own part.</summary>
    [Display(Name = "Van mij. Mijn huisgenoten lezen het niet.")]
    MeAlone,
}

/// <summary>A resident adds a goal in own words.</summary>
[May(Permission.OwnDossier)]
sealed class NewOwnGoalModel(MunicipalDatabase database, OwnHousehold household, AddGoal add, TimeProvider clock) : FormPage
{
    OpenedHousehold? opened;
    Plan? plan;

    public IReadOnlyList<ChoiceItem> Domains { get; private set; } = [];

    /// <summary>False for a child under twelve: everything is shared then.</summary>
    public bool HasOwnPart { get; private set; }

    [BindProperty]
    public OwnGoalInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load()) return NotFound();
        if (Domains.All(domain => domain.Value != Input.LifeDomain) && ModelState.IsValid)
            ModelState.AddModelError("Input.LifeDomain", "Kies iets uit de lijst.");
        if (!ModelState.IsValid) return Page();
        var goal = await add.Add(Viewer, opened!, plan!, new GoalInput
        {
            Words = Input.Words!,
            InResidentsWords = true,
            LifeDomain = Input.LifeDomain!,
            PersonId = HasOwnPart && Input.For != GoalFor.Household ? Viewer.PersonId : null,
            InOwnPart = HasOwnPart && Input.For == GoalFor.MeAlone,
        });
        return goal is null ? NotFound() : await Save("/mijn", "Uw doel staat nu in het plan.");
    }

    async Task<bool> Load()
    {
        opened = await household.Open(Viewer, "het eigen plan");
        if (opened is null) return false;
        plan = await opened.Visible(database.Plans).Where(row => row.HouseholdId == opened.Household.Id && row.State != PlanState.Closed)
            .OrderBy(row => row.State == PlanState.Active ? 0 : 1).FirstOrDefaultAsync();
        HasOwnPart = opened.HasOwnPart(Viewer);
        Domains = PlanChoices.Domains(opened, clock.Today());
        return plan is not null;
    }
}

/// <summary>What the form asks about a goal.</summary>
sealed class OwnGoalInput
{
    [Required(ErrorMessage = "Schrijf hier wat u wilt.")]
    [StringLength(4000, ErrorMessage = "Maak uw tekst korter. Er passen 4.000 tekens in.")]
    public string? Words { get; set; }

    [Required(ErrorMessage = "Kies waar het over gaat.")]
    public string? LifeDomain { get; set; }

    [EnumDataType(typeof(GoalFor), ErrorMessage = "Kies van wie het doel is.")]
    public GoalFor For { get; set; } = GoalFor.Household;
}
