using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Casework.Plans.Seats;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Resident.Actions;

/// <summary>An adult of the household says who may come to the table: family, friends, volunteers, an expert by experience.</summary>
[UseCase]
sealed class AnswerSeat(MunicipalDatabase database, ApproveSeat approve, LeaveSeat leave, TimeProvider clock)
{
    /// <summary>True while an adult of the household has not answered yet.</summary>
    public static bool Awaits(Participant seat) =>
        seat is { ApprovedAt: null, LeftAt: null, Kind: SeatKind.Network or SeatKind.Volunteer };

    /// <returns>False when this viewer cannot answer, or the seat was answered already.</returns>
    public async Task<bool> Answer(Viewer viewer, OpenedHousehold opened, Guid seatId, bool welcome)
    {
        if (!opened.IsAdult(viewer, clock.Today())) return false;
        var seat = await opened.Visible(database.Participants).SingleOrDefaultAsync(row => row.Id == seatId
            && database.Plans.Any(plan => plan.Id == row.PlanId && plan.HouseholdId == opened.Household.Id));
        if (seat is null || !Awaits(seat)) return false;
        if (welcome) approve.Approve(viewer, opened, seat);
        else await leave.Leave(viewer, opened, seat);
        return true;
    }
}
