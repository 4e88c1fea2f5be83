using Keukentafel.Data.Journal;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Recording;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Jobs;

/// <summary>Seven days after "done": without objection an action counts as kept.</summary>
static class ActionObjectionEnds
{
    public static async Task Run(DueWorkClaim claim, MunicipalStore store, TimeProvider clock)
    {
        var database = claim.Database;
        var found = await (from action in database.GoalActions
                           join goal in database.Goals on action.GoalId equals goal.Id
                           join plan in database.Plans on goal.PlanId equals plan.Id
                           join household in database.Households on plan.HouseholdId equals household.Id
                           where action.Id == claim.AboutId
                           select new { action, goal, household }).SingleOrDefaultAsync();
        if (found is null) return;
        // Taken back and set again within one round: both rows find it kept, and it counts once.
        var isCounted = await database.Journal.AnyAsync(row => row.HouseholdId == found.household.Id && row.AboutId == found.action.Id
            && row.Kind == JournalKind.ActionKept && row.At >= found.action.DoneAt);
        // Ticked off again later: then it is not kept yet, and a later row of due work answers for it.
        var kept = found.action.CountKept(isCounted, clock.GetUtcNow());
        new RecordedActions(database, new JournalWriter(database, store, clock), clock).Record(by: null, new PlacedAction(found.action, found.goal, found.household), kept);
    }
}
