using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans.Seats;

/// <summary>Somebody leaves the table; with the seat of a professional ends the involvement.</summary>
[UseCase]
sealed class LeaveSeat(JournalWriter journal, InvolvementRegister register, TimeProvider clock)
{
    public async Task Leave(Viewer viewer, OpenedHousehold opened, Participant seat)
    {
        if (seat.LeftAt is not null) return;
        seat.LeftAt = clock.GetUtcNow();
        if (seat.AccountId is { } account) await register.LeavePlan(opened.Household.Id, account, InvolvementKind.Participant);
        journal.Add(viewer, JournalKind.ParticipantLeft, new JournalSubject(seat.DossierId, opened.Household.Id, AboutId: seat.Id), opened.Dossier,
            opened.Dossier.Read(seat, Field.ParticipantName, seat.Name));
    }
}
