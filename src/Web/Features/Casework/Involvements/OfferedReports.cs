using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Recording;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Handling;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Involvements;

/// <summary>A new report about a household that the viewer handles.</summary>
sealed record OfferedReport(Guid Id, string Reference, string Household, DateOnly ReceivedOn, DateOnly? DueOn, bool IsSafety);

/// <summary>
/// New reports are offered to who handles the household, beside the intake of the team: taken over by picking up, or left to the intake.
/// </summary>
[UseCase]
sealed class OfferedReports(MunicipalDatabase database, Door door, HouseholdHandlers handlers, RecordedEvents events, TimeProvider clock)
{
    /// <summary>Asks in a batch for what is offered to this viewer: safety first, then as they came.</summary>
    public Func<BoundedList<OfferedReport>> Ask(ReadBatch batch, Viewer viewer)
    {
        var found = batch.Values(
            (from report in Offered(viewer)
             join household in database.Households on report.HouseholdId equals household.Id
             orderby report.IsSafety descending, report.ReceivedAt
             select new
             {
                 report.Id,
                 report.Reference,
                 household.Label,
                 report.ReceivedOn,
                 report.DueOn,
                 report.IsSafety,
                 HouseholdId = household.Id,
                 IsWithheld = report.WithheldUntilReviewOn != null,
             }).Take(BoundedList.Asked),
            row => (HouseholdId: row.GetGuid(6), IsWithheld: row.GetBoolean(7), Item: new OfferedReport(
                row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetOrNull<DateOnly>(4), row.GetBoolean(5))));
        return () =>
        {
            var shown = BoundedList.Of(found);
            door.RecordList(viewer, "nieuwe meldingen over huishoudens van de kijker", Purpose.Intake,
                shown.Rows.SelectMany(row => new[] { (row.Item.Id, row.IsWithheld), (row.HouseholdId, row.IsWithheld) }));
            return new([.. shown.Rows.Select(row => row.Item)], shown.HasMore);
        };
    }

    /// <summary>Leaves one to the intake of the team.</summary>
    public async Task<Handled> Leave(Viewer viewer, Guid reportId)
    {
        if (await door.OpenReport(viewer, reportId, Purpose.Intake, "de melding, om die bij het team te laten") is not { Report: var report }) return Handled.NotThere;
        if (!await Offered(viewer).AnyAsync(row => row.Id == reportId)) return Handled.Refused("Deze melding wordt u niet meer aangeboden.");
        return Handled.Of(await events.Record(viewer, report, report.LeaveToIntake(clock.GetUtcNow())));
    }

    IQueryable<Report> Offered(Viewer viewer)
    {
        var handled = handlers.HandledBy(viewer.AccountId);
        return door.InvolvedReports(viewer).Where(report => report.State == ReportState.New && report.LeftToIntakeAt == null
            && report.HouseholdId != null && handled.Contains(report.HouseholdId.Value));
    }
}
