using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Casework.Plans.Direction;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Plans;

/// <summary>Lets a plan begin: with its first director, and a goal in the resident's words or a recorded "does not want" (rules 1 and 2).</summary>
[UseCase]
sealed class ActivatePlan(MunicipalDatabase database, JournalWriter journal, PlanFacts facts, DirectorSeats seats, TimeProvider clock)
{
    /// <param name="viewer">Who does it.</param>
    /// <param name="opened">The household.</param>
    /// <param name="plan">The draft, with its directors.</param>
    /// <param name="director">Who directs.</param>
    /// <param name="reviewOn">When they look back together.</param>
    /// <param name="declined">Why the resident does not want a goal in own words.</param>
    /// <returns>The rule that would be broken; null when the plan is active.</returns>
    public async Task<PlanRule?> Activate(Viewer viewer, OpenedHousehold opened, Plan plan, Director director, DateOnly reviewOn, string? declined)
    {
        // Goals in an own part that this viewer does not see count as well.
        var own = await database.Goals.CountAsync(goal => goal.PlanId == plan.Id && goal.InResidentsWords && goal.State == GoalState.Open);
        if (!string.IsNullOrWhiteSpace(declined))
            plan.OwnGoalDeclined = opened.Dossier.Seal(plan.DossierId, plan.Id, Field.PlanOwnGoalDeclined, declined);
        try
        {
            plan.Activate(director, own, clock.GetUtcNow());
        }
        catch (PlanRuleException broken)
        {
            return broken.Rule;
        }
        plan.ReviewOn = reviewOn;
        database.DirectorPeriods.Add(plan.Directors[^1]);
        await seats.Take(viewer, opened, plan, director);
        facts.PlanActivated(opened.Household);
        journal.Add(viewer, JournalKind.PlanActivated, new JournalSubject(plan.DossierId, opened.Household.Id, AboutId: plan.Id), opened.Dossier,
            opened.Dossier.Read(plan, Field.PlanTitle, plan.Title));
        return null;
    }
}
