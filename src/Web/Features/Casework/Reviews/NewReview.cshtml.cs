using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Casework.Plans;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Reviews;

/// <summary>A review is held, together with the resident: the resident's mark and words come first.</summary>
[May(Permission.Casework)]
sealed class NewReviewModel(Door door, PlanRows rows, ReadReviewSubjects readSubjects, ReviewReader reader, RecordReview recordReview, TimeProvider clock)
    : HouseholdFormPage(door)
{
    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    /// <summary>The last review that there was when this form was opened.</summary>
    [BindProperty]
    public Guid? LastSeen { get; set; }

    public Plan Plan { get; private set; } = null!;
    public string PlanTitle { get; private set; } = "";
    public ReviewSubjects Subjects { get; private set; } = null!;

    /// <summary>A review that a colleague recorded while this form was open.</summary>
    public Guid? Overtaken { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Open("de evaluatie van het plan")) return NotFound();
        if (!await Load()) return LocalRedirect($"{Home}/plan");
        LastSeen = await reader.Last(Opened, Plan.Id);
        Input.HeldOn = clock.Today();
        Input.NextReviewOn = clock.Today().AddMonths(3);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Open("de evaluatie van het plan") || !await Load()) return NotFound();
        foreach (var (field, words) in Input.Problems(clock.Today(), DutchTime.DateOf(Plan.ActivatedAt!.Value)))
            ModelState.TryAddModelError("Input." + field, words);
        var last = await reader.Last(Opened, Plan.Id);
        if (last != LastSeen) Overtake(last);
        if (!ModelState.IsValid) return Page();
        var review = recordReview.Record(Viewer, Opened, Plan, Subjects, Input);
        try
        {
            return await Save($"{Home}/evaluaties/{review.Id}", "De evaluatie is bewaard.");
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Een collega veranderde net iets in het plan. Kijk het na en bewaar opnieuw.");
            return Page();
        }
    }

    /// <summary>Nothing is saved over a colleague's review unseen: the person looks at it first, then sends again.</summary>
    void Overtake(Guid? last)
    {
        Overtaken = last;
        ModelState.Remove(nameof(LastSeen));
        LastSeen = last;
        ModelState.AddModelError("", "Een collega legde intussen ook een evaluatie vast.");
    }

    async Task<bool> Load()
    {
        if (await rows.Current(Opened) is not { State: PlanState.Active } plan) return false;
        Plan = plan;
        PlanTitle = reader.Title(Opened, plan);
        Subjects = await readSubjects.Read(Opened, plan);
        foreach (var goal in Subjects.Goals) Input.Goals.TryAdd(goal.Goal.Id, new());
        foreach (var person in Subjects.Persons) Input.Persons.TryAdd(person.Person.Id, new());
        return true;
    }
}
