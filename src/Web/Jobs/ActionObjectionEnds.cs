using Keukentafel.Data;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
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
        // Ticked off again later: then a later row of due work answers for it.
        if (found is null || found.action.StandingAt(clock.Today(), clock.GetUtcNow()) != ActionStanding.Kept) return;
        // Taken back and set again within one round: both rows find it kept, and it counts once.
        var isCounted = await database.Journal.AnyAsync(row => row.HouseholdId == found.household.Id && row.AboutId == found.action.Id
            && row.Kind == JournalKind.ActionKept && row.At >= found.action.DoneAt);
        if (isCounted) return;
        var subject = new JournalSubject(found.action.DossierId, found.household.Id, found.goal.PersonId, AboutId: found.action.Id);
        new JournalWriter(database, store, clock).Add(by: null, JournalKind.ActionKept, subject);
        database.Facts.Add(new Fact
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Kind = FactKind.ActionEnded,
            On = clock.Today(),
            SubjectNumber = found.household.SubjectNumber,
            TeamId = found.household.TeamId,
            LifeDomain = found.goal.LifeDomain,
            Law = found.goal.Law,
            Owner = found.action.OwnerKind,
            Value = 1,
        });
    }
}
