using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans.Seats;

/// <summary>
/// Gives somebody a seat at the table. Network and volunteers join only after a resident approved; a professional gets
/// involvement with the seat, a provider does not.
/// </summary>
[UseCase]
sealed class AddSeat(MunicipalDatabase database, JournalWriter journal, InvolvementRegister register, TimeProvider clock)
{
    /// <param name="viewer">Who invites.</param>
    /// <param name="opened">The household.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="input">Who, checked.</param>
    /// <param name="discipline">Discipline of the colleague, for a professional.</param>
    public async Task<Participant> Add(Viewer viewer, OpenedHousehold opened, Plan plan, SeatInput input, string? discipline = null)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var isOutside = input.Kind is SeatKind.Network or SeatKind.Volunteer;
        var seat = new Participant
        {
            Id = id,
            DossierId = plan.DossierId,
            PlanId = plan.Id,
            Kind = input.Kind,
            PersonId = input.Kind == SeatKind.Resident ? input.PersonId : null,
            AccountId = input.Kind == SeatKind.Professional ? input.AccountId : null,
            Name = isOutside || input.Kind == SeatKind.Provider ? opened.Dossier.Seal(plan.DossierId, id, Field.ParticipantName, input.Name) : null,
            Remark = opened.Dossier.Seal(plan.DossierId, id, Field.ParticipantRemark, input.Remark),
            Discipline = input.Kind switch
            {
                SeatKind.Professional => discipline,
                SeatKind.Provider => input.Discipline,
                SeatKind.Resident or SeatKind.Network or SeatKind.Volunteer => null,
            },
            InvitedAt = now,
            ApprovedAt = isOutside ? null : now,
        };
        database.Participants.Add(seat);
        if (seat.AccountId is { } account) await register.JoinPlan(viewer, opened.Household.Id, account, InvolvementKind.Participant, PartsOf(opened, input));
        if (!isOutside) Joined(viewer, opened, seat, input.Name);
        return seat;
    }

    /// <summary>Nobody hands out more than the own view; everybody is null, so that it holds for who comes to live here too.</summary>
    static IReadOnlyCollection<Guid>? PartsOf(OpenedHousehold opened, SeatInput input)
    {
        var chosen = opened.VisiblePersons.Select(person => person.Id).Where(input.Parts.Contains).ToList();
        return chosen.Count == opened.Members.Count() ? null : chosen;
    }

    void Joined(Viewer viewer, OpenedHousehold opened, Participant seat, string? name) =>
        journal.Add(viewer, JournalKind.ParticipantJoined, new JournalSubject(seat.DossierId, opened.Household.Id, AboutId: seat.Id), opened.Dossier, name);
}
