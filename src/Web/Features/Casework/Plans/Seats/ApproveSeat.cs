using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans.Seats;

/// <summary>A resident approves that somebody of the network or a volunteer joins; on paper or aloud, a professional writes down how.</summary>
[UseCase]
sealed class ApproveSeat(JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">The resident, or the professional who writes it down.</param>
    /// <param name="opened">The household.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="how">Who of the household said yes and how; for a professional.</param>
    public void Approve(Viewer viewer, OpenedHousehold opened, Participant seat, string? how = null)
    {
        if (seat.ApprovedAt is not null || seat.LeftAt is not null) return;
        seat.ApprovedAt = clock.GetUtcNow();
        var name = opened.Dossier.Read(seat, Field.ParticipantName, seat.Name);
        journal.Add(viewer, JournalKind.ParticipantJoined, new JournalSubject(seat.DossierId, opened.Household.Id, AboutId: seat.Id), opened.Dossier,
            string.IsNullOrWhiteSpace(how) ? $"{name}, goedgekeurd door de bewoner" : $"{name}. Akkoord van de bewoner: {how.Trim()}");
    }
}
