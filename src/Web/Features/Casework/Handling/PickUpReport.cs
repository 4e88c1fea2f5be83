using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>A professional picks a new report up: from then on this one is involved, and the rest of the team no longer.</summary>
[UseCase]
sealed class PickUpReport(Door door, ReportHands hands, JournalWriter journal)
{
    /// <summary>Picks it up. The one who has it already has it.</summary>
    public async Task<Handled> PickUp(Viewer viewer, Guid reportId)
    {
        var opened = await door.OpenReport(viewer, reportId, Purpose.Intake, "de melding, om die op te pakken");
        if (opened is null) return Handled.NotThere;
        var report = opened.Report;
        if (report.HandlerId == viewer.AccountId) return Handled.Done;
        if (report.State != ReportState.New) return Handled.Refused("Een collega heeft deze melding al.");

        await hands.Give(report, new Receiver(viewer.AccountId, TeamId: null));
        journal.Add(viewer, JournalKind.ReportPickedUp, report.InJournal());
        return Handled.Done;
    }
}
