using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Plans.Direction;

/// <summary>Who directs sits at the table and is involved as director; who stops keeps the seat, if there is one.</summary>
[UseCase]
sealed class DirectorSeats(MunicipalDatabase database, InvolvementRegister register, TimeProvider clock)
{
    public async Task Take(Viewer viewer, OpenedHousehold opened, Plan plan, Director director, Guid? previousAccountId = null)
    {
        var seated = await database.Participants.Where(seat => seat.PlanId == plan.Id && seat.LeftAt == null && seat.AccountId != null)
            .Select(seat => seat.AccountId!.Value).ToListAsync();
        if (previousAccountId is { } previous && previous != director.AccountId)
        {
            await register.LeavePlan(opened.Household.Id, previous, InvolvementKind.Director);
            if (seated.Contains(previous)) await register.JoinPlan(viewer, opened.Household.Id, previous, InvolvementKind.Participant);
        }
        await register.JoinPlan(viewer, opened.Household.Id, director.AccountId, InvolvementKind.Director);
        if (!seated.Contains(director.AccountId)) await Seat(plan, director.AccountId);
    }

    async Task Seat(Plan plan, Guid accountId)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var discipline = await database.TeamMembers
            .Where(member => member.AccountId == accountId && member.From <= today && (member.Until == null || member.Until > today))
            .OrderBy(member => member.From).Select(member => member.Discipline).FirstOrDefaultAsync();
        database.Participants.Add(new Participant
        {
            Id = Guid.CreateVersion7(now),
            DossierId = plan.DossierId,
            PlanId = plan.Id,
            Kind = SeatKind.Professional,
            AccountId = accountId,
            Discipline = discipline,
            InvitedAt = now,
            ApprovedAt = now,
        });
    }
}
