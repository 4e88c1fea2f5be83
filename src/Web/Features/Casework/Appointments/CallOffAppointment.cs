using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Appointments;

/// <summary>Calls an appointment off, or lets it go on after all. Doing it again changes nothing.</summary>
[UseCase]
sealed class CallOffAppointment(JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">Who does it.</param>
    /// <param name="opened">The household, through the door.</param>
    /// <param name="appointment">The appointment, tracked.</param>
    /// <param name="goesOn">True to take the calling off back.</param>
    public void CallOff(Viewer viewer, OpenedHousehold opened, Appointment appointment, bool goesOn = false)
    {
        if (goesOn == appointment.CancelledAt is null) return;
        appointment.CancelledAt = goesOn ? null : clock.GetUtcNow();
        journal.Add(viewer, goesOn ? JournalKind.AppointmentRestored : JournalKind.AppointmentCalledOff, MakeAppointment.Subject(opened, appointment));
    }
}
