using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.OwnPlan;

/// <summary>An adult of the household says who may come to the table: family, friends, volunteers, an expert by experience.</summary>
[UseCase]
sealed class AnswerSeat(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
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
        if (welcome) seat.ApprovedAt = clock.GetUtcNow();
        else seat.LeftAt = clock.GetUtcNow();
        journal.Add(viewer, welcome ? JournalKind.ParticipantJoined : JournalKind.ParticipantLeft,
            new JournalSubject(seat.DossierId, opened.Household.Id, AboutId: seat.Id));
        return true;
    }
}
