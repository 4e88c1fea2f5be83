using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Privacy.Withheld;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Appointments;

/// <summary>Makes an appointment with a household or with one of its persons.</summary>
[UseCase]
sealed class MakeAppointment(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">Who makes it; it shows in this one's day.</param>
    /// <param name="opened">The household, through the door.</param>
    /// <param name="part">Shared part, or a person's own part.</param>
    /// <param name="input">What was filled in, checked.</param>
    /// <param name="withheldUntil">Review date when household members do not see it.</param>
    public Appointment Make(Viewer viewer, OpenedHousehold opened, PartChoice part, AppointmentInput input, DateOnly? withheldUntil)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var appointment = new Appointment
        {
            Id = id,
            DossierId = part.DossierId,
            HouseholdId = opened.Household.Id,
            StartsAt = input.StartsAt!.Value,
            EndsAt = input.EndsAt!.Value,
            Subject = opened.Dossier.SealRequired(part.DossierId, id, Field.AppointmentSubject, input.Subject),
            Place = opened.Dossier.Seal(part.DossierId, id, Field.AppointmentPlace, input.Place),
            WhoComes = opened.Dossier.Seal(part.DossierId, id, Field.AppointmentWhoComes, input.WhoComes),
            AccountId = viewer.AccountId,
            WithheldUntilReviewOn = withheldUntil,
        };
        database.Appointments.Add(appointment);
        journal.Add(viewer, JournalKind.AppointmentMade, Subject(opened, appointment));
        return appointment;
    }

    /// <summary>An appointment as the journal points to it.</summary>
    public static JournalSubject Subject(OpenedHousehold opened, Appointment appointment) => new(
        appointment.DossierId, opened.Household.Id, opened.VisiblePersons.FirstOrDefault(person => person.DossierId == appointment.DossierId)?.Id,
        AboutId: appointment.Id, WithheldUntilReviewOn: appointment.WithheldUntilReviewOn);
}
