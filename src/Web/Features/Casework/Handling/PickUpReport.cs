using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>A professional picks a new report up: from then on this one is involved, and the rest of the team no longer.</summary>
[UseCase]
sealed class PickUpReport(Door door, RecordedEvents events)
{
    /// <summary>Picks it up. The one who has it already has it.</summary>
    public async Task<Handled> PickUp(Viewer viewer, Guid reportId)
    {
        var opened = await door.OpenReport(viewer, reportId, Purpose.Intake, "de melding, om die op te pakken");
        if (opened is null) return Handled.NotThere;
        return Handled.Of(await events.Record(viewer, opened.Report, opened.Report.PickUp(viewer.AccountId)));
    }
}
