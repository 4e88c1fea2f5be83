using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>Somebody no longer lives here: the own part goes along, the seat at the table is left.</summary>
[UseCase]
sealed class LeaveHousehold(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    /// <returns>What is in the way, in words; null when it is done.</returns>
    public async Task<string?> Leave(Viewer viewer, OpenedHousehold opened, HouseholdMember member)
    {
        var now = clock.GetUtcNow();
        var household = opened.Household;
        if (opened.Members.Count() == 1) return "In een huishouden woont ten minste één persoon.";
        var plans = database.Plans.Where(plan => plan.HouseholdId == household.Id && plan.State != PlanState.Closed).Select(plan => plan.Id);
        if (await database.DirectorPeriods.AnyAsync(period => plans.Contains(period.PlanId) && period.PersonId == member.PersonId && period.Until == null))
            return "Dit is de regisseur van het plan. Kies eerst een andere regisseur.";
        foreach (var seat in await database.Participants.Where(seat => plans.Contains(seat.PlanId) && seat.PersonId == member.PersonId && seat.LeftAt == null).ToListAsync())
            seat.LeftAt = now;
        member.Until = DutchTime.DateOf(now);
        journal.Add(viewer, JournalKind.MemberChanged, new JournalSubject(household.DossierId, household.Id, AboutId: member.Id), opened.Dossier,
            $"{member.Person!.GivenName} woont hier niet meer");
        return null;
    }
}
