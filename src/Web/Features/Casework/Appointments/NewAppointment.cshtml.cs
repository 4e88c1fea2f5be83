using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Web.Features.Privacy.Withheld;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Appointments;

/// <summary>An appointment is made: when, where, who comes.</summary>
[May(Permission.Casework)]
sealed class NewAppointmentModel(Door door, MakeAppointment makeAppointment, TimeProvider clock) : HouseholdFormPage(door), IWithheldForm
{
    [BindProperty]
    public AppointmentInput Input { get; set; } = new();

    [BindProperty]
    public WithheldInput Withheld { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Open("het maken van een afspraak")) return NotFound();
        Withheld = WithheldInput.For(Opened, clock.Today());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Open("het maken van een afspraak")) return NotFound();
        var part = PartChoice.Of(Opened, Input.PersonId);
        if (part is null) ModelState.TryAddModelError("Input.PersonId", "Kies iemand uit dit huishouden.");
        if (Input.Problem(clock.GetUtcNow()) is var (field, words)) ModelState.TryAddModelError("Input." + field, words);
        Withheld.Check(ModelState, clock.Today());
        if (!ModelState.IsValid) return Page();
        var appointment = makeAppointment.Make(Viewer, Opened, part!, Input, Withheld.Until);
        return await Save($"{Home}/afspraken/{appointment.Id}", "De afspraak staat.");
    }
}
