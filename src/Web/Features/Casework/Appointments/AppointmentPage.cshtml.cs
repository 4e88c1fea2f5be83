using Keukentafel.Data.Access;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Appointments;

/// <summary>One appointment: its calendar file, and calling it off.</summary>
[May(Permission.Casework)]
sealed class AppointmentPageModel(Door door, AppointmentReader reader, CallOffAppointment callOff, TimeProvider clock) : HouseholdFormPage(door)
{
    [FromRoute(Name = "afspraak")]
    public Guid AppointmentId { get; set; }

    public AppointmentView Appointment { get; private set; } = null!;

    public bool IsPast => Appointment.EndsAt <= clock.GetUtcNow();

    string Here => $"{Home}/afspraken/{AppointmentId}";

    public async Task<IActionResult> OnGetAsync() => await Find() is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAfzeggenAsync()
    {
        if (await Find() is not { } appointment) return NotFound();
        callOff.CallOff(Viewer, Opened, appointment);
        var result = await Save(Here);
        Flash.Say(TempData, "De afspraak is afgezegd.", undo: Here + "?handler=Doorgaan");
        return result;
    }

    public async Task<IActionResult> OnPostDoorgaanAsync()
    {
        if (await Find() is not { } appointment) return NotFound();
        callOff.CallOff(Viewer, Opened, appointment, goesOn: true);
        return await Save(Here, "De afspraak gaat weer door.");
    }

    async Task<Appointment?> Find()
    {
        if (!await Open("een afspraak") || await reader.Find(Opened, AppointmentId) is not { } found) return null;
        Appointment = AppointmentReader.View(Opened, found);
        return found;
    }
}
