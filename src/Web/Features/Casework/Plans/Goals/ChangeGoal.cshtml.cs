using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Plans.Goals;

/// <summary>A goal is changed; when somebody else did so meanwhile, both versions are shown.</summary>
[May(Permission.Casework)]
sealed class ChangeGoalModel(Door door, PlanRows rows, EditGoal editGoal, TimeProvider clock) : HouseholdFormPage(door), IGoalForm
{
    [BindProperty]
    public GoalInput Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    [FromRoute(Name = "doel")]
    public Guid GoalId { get; set; }

    public Conflict? Conflict { get; private set; }
    public DateOnly Today => clock.Today();
    public bool IsNew => false;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Open("het plan") || await rows.Goal(Opened, GoalId) is not { } goal) return NotFound();
        Version = goal.Version;
        Input = new GoalInput
        {
            Words = Words(goal),
            InResidentsWords = goal.InResidentsWords,
            LifeDomain = goal.LifeDomain,
            PersonId = goal.PersonId,
            Law = goal.Law,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Open("het plan") || await rows.Goal(Opened, GoalId) is not { } goal) return NotFound();
        Conflict = Conflict.In(Request.Form, Version, goal.Version,
            ConflictField.Of("Input.Words", "Wat de bewoner wil", Words(goal), Input.Words),
            ConflictField.Of("Input.InResidentsWords", "In eigen woorden van de bewoner", goal.InResidentsWords, Input.InResidentsWords, YesNo),
            ConflictField.Of("Input.LifeDomain", "Leefgebied", goal.LifeDomain, Input.LifeDomain, PlanChoices.DomainName),
            ConflictField.Of("Input.Law", "Wet", goal.Law, Input.Law, PlanChoices.LawName));
        if (Conflict is not null || !ModelState.IsValid) return Page();
        await editGoal.Edit(Viewer, Opened, goal, Input);
        return await Save(Home, "Het doel is veranderd.");
    }

    string Words(Goal goal) => Opened.Dossier.Read(goal, Field.GoalWords, goal.Words)!;

    static string YesNo(string value) => value == "True" ? "ja" : "nee";
}
