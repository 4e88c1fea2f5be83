using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans.Direction;

/// <summary>Another director takes over at the instant that the present one ends (rule 1), with a reason.</summary>
[UseCase]
sealed class ChangeDirector(MunicipalDatabase database, JournalWriter journal, DirectorSeats seats, TimeProvider clock)
{
    /// <returns>The rule that would be broken; null when it is done.</returns>
    public async Task<PlanRule?> Change(Viewer viewer, OpenedHousehold opened, Plan plan, Director director, string reason)
    {
        var now = clock.GetUtcNow();
        var previous = plan.DirectorAt(now)?.AccountId;
        try
        {
            plan.HandOver(director, now);
        }
        catch (PlanRuleException broken)
        {
            return broken.Rule;
        }
        database.DirectorPeriods.Add(plan.Directors[^1]);
        // The plan itself counts as changed, so that two hand-overs at once do not pass unseen (rule 5).
        database.Entry(plan).Property(row => row.ReviewOn).IsModified = true;
        await seats.Take(viewer, opened, plan, director, previous);
        journal.Add(viewer, JournalKind.DirectorChanged, new JournalSubject(plan.DossierId, opened.Household.Id, AboutId: plan.Id), opened.Dossier, reason);
        return null;
    }
}
