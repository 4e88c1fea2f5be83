using System.Text;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Standards.Calendars;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Platform.SignIn;

namespace Keukentafel.Web.Features.Casework.Appointments;

/// <summary>The calendar file of an appointment, for a professional and for the resident.</summary>
static class AppointmentEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/huishoudens/{id:guid}/afspraken/{afspraak:guid}.ics", async (HttpContext context, Door door, AppointmentReader reader, Guid id, Guid afspraak) =>
            await File(await door.OpenHousehold(context.Viewer(), id, Purpose.Plan, "een afspraak"), reader, afspraak)).May(Permission.Casework);
        routes.MapGet("/mijn/afspraken/{afspraak:guid}.ics", async (HttpContext context, OwnHousehold own, AppointmentReader reader, Guid afspraak) =>
            await File(await own.Open(context.Viewer(), "een afspraak"), reader, afspraak)).May(Permission.OwnDossier);
    }

    static async Task<IResult> File(OpenedHousehold? opened, AppointmentReader reader, Guid appointmentId)
    {
        if (opened is null || await reader.Find(opened, appointmentId) is not { } appointment) return Results.NotFound();
        return Results.File(Encoding.UTF8.GetBytes(reader.CalendarFile(opened, appointment)), CalendarEvent.MediaType, "afspraak.ics");
    }
}
