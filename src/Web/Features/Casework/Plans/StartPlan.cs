using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Plans;

/// <summary>Begins a plan as a draft: everybody of the household gets a seat, and who begins it.</summary>
[UseCase]
sealed class StartPlan(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    public async Task<Plan> Start(Viewer viewer, OpenedHousehold opened, string title)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var household = opened.Household;
        var plan = new Plan
        {
            Id = id,
            DossierId = household.DossierId,
            HouseholdId = household.Id,
            Title = opened.Dossier.SealRequired(household.DossierId, id, Field.PlanTitle, title),
            CreatedAt = now,
        };
        database.Plans.Add(plan);
        foreach (var member in opened.Members) Seat(plan, SeatKind.Resident, personId: member.PersonId);
        Seat(plan, SeatKind.Professional, accountId: viewer.AccountId, discipline: await DisciplineOf(viewer));
        journal.Add(viewer, JournalKind.PlanStarted, new JournalSubject(household.DossierId, household.Id, AboutId: id), opened.Dossier, title);
        return plan;
    }

    async Task<string?> DisciplineOf(Viewer viewer)
    {
        var today = clock.Today();
        return await database.TeamMembers
            .Where(member => member.AccountId == viewer.AccountId && member.From <= today && (member.Until == null || member.Until > today))
            .OrderBy(member => member.From).Select(member => member.Discipline).FirstOrDefaultAsync();
    }

    void Seat(Plan plan, SeatKind kind, Guid? personId = null, Guid? accountId = null, string? discipline = null) =>
        database.Participants.Add(new Participant
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            DossierId = plan.DossierId,
            PlanId = plan.Id,
            Kind = kind,
            PersonId = personId,
            AccountId = accountId,
            Discipline = discipline,
            InvitedAt = plan.CreatedAt,
            ApprovedAt = plan.CreatedAt,
        });
}
