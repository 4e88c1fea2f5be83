using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Reports;
using Keukentafel.Standards.Calendars;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Appointments;

/// <summary>An appointment, readable.</summary>
sealed record AppointmentView(
    Guid Id, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Subject, string? Place, string? WhoComes, string? OwnPartOf,
    DateTimeOffset? CancelledAt, bool IsWithheld);

/// <summary>Reads one appointment within what the door opened.</summary>
[UseCase]
sealed class AppointmentReader(MunicipalDatabase database, TimeProvider clock)
{
    /// <summary>The appointment, tracked; null when it is not in scope.</summary>
    public Task<Appointment?> Find(OpenedHousehold opened, Guid appointmentId) =>
        opened.Visible(database.Appointments).SingleOrDefaultAsync(row => row.Id == appointmentId && row.HouseholdId == opened.Household.Id);

    public static AppointmentView View(OpenedHousehold opened, Appointment row) => new(
        row.Id, row.StartsAt, row.EndsAt,
        opened.Dossier.Read(row, Field.AppointmentSubject, row.Subject)!,
        opened.Dossier.Read(row, Field.AppointmentPlace, row.Place),
        opened.Dossier.Read(row, Field.AppointmentWhoComes, row.WhoComes),
        opened.VisiblePersons.FirstOrDefault(person => person.DossierId == row.DossierId)?.GivenName, row.CancelledAt, row.WithheldUntilReviewOn is not null);

    /// <summary>
    /// The calendar file. A calendar is often shared or read over a shoulder: the title says nothing of what it is about.
    /// </summary>
    public string CalendarFile(OpenedHousehold opened, Appointment row) => new CalendarEvent(
        $"{row.Id}@keukentafel", clock.GetUtcNow(), row.StartsAt, row.EndsAt, "Afspraak wijkteam",
        opened.Dossier.Read(row, Field.AppointmentPlace, row.Place), Sequence: row.CancelledAt is null ? 0 : 1, Cancelled: row.CancelledAt is not null).Write();
}
