using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Involvements;

/// <summary>A request of a colleague as the day shows it.</summary>
/// <param name="Id">The request.</param>
/// <param name="Who">Who asked.</param>
/// <param name="Household">Label of the household.</param>
/// <param name="Reference">Reference of the report.</param>
/// <param name="DueOn">The last day to answer it in time.</param>
/// <param name="IsAccepted">True when the colleague is involved now; false while it waits for an answer.</param>
sealed record RequestOnDay(Guid Id, string Who, string Household, string Reference, DateOnly DueOn, bool IsAccepted);

/// <summary>A request with its reason, for who may answer it.</summary>
/// <param name="Row">The request, tracked.</param>
/// <param name="Report">The report for which it is asked.</param>
/// <param name="Household">Label of the household.</param>
/// <param name="Who">Who asks.</param>
/// <param name="AnsweredBy">Who answered.</param>
/// <param name="Reason">Why.</param>
/// <param name="Refusal">Why it was refused.</param>
/// <param name="IsOpen">True while it can be answered.</param>
/// <param name="SeesReport">True when the viewer can open the report.</param>
/// <param name="Dossier">Opened.</param>
sealed record RequestToAnswer(
    InvolvementRequest Row, Report Report, string Household, HouseholdContact Who, string? AnsweredBy, string Reason, string? Refusal, bool IsOpen, bool SeesReport, OpenDossier Dossier);

/// <summary>The answer that the requester reads with the report.</summary>
sealed record OwnRequest(InvolvementRequest Row, string Reason, string? AnsweredBy, string? Refusal);

/// <summary>Reads requests for involvement: for who may answer them, and for who asked.</summary>
[UseCase]
sealed class RequestReader(MunicipalDatabase database, Door door, HouseholdHandlers handlers)
{
    /// <summary>
    /// Asks in a batch for what this viewer may answer, the earliest date first, and then for who is involved by an answer and can be
    /// ended again.
    /// </summary>
    public Func<BoundedList<RequestOnDay>> Ask(ReadBatch batch, Viewer viewer)
    {
        var found = batch.Values(
            (from request in database.OpenOrInForce().For(viewer, database, handlers)
             join account in database.Accounts on request.RequestedById equals account.Id
             join household in database.Households on request.HouseholdId equals household.Id
             join report in database.Reports on request.ReportId equals report.Id
             orderby request.IsAccepted != null, request.DueOn, request.Id
             select new
             {
                 request.Id,
                 account.Name,
                 household.Label,
                 report.Reference,
                 request.DueOn,
                 IsAccepted = request.IsAccepted != null,
                 HouseholdId = household.Id,
                 IsWithheld = report.WithheldUntilReviewOn != null,
             }).Take(BoundedList.Asked),
            row => (Item: new RequestOnDay(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<DateOnly>(4), row.GetBoolean(5)),
                HouseholdId: row.GetGuid(6), IsWithheld: row.GetBoolean(7)));
        return () =>
        {
            var shown = BoundedList.Of(found);
            door.RecordList(viewer, "de vragen van collega's om mee te doen", Purpose.Workload, shown.Rows.Select(row => (row.HouseholdId, row.IsWithheld)));
            return new([.. shown.Rows.Select(row => row.Item)], shown.HasMore);
        };
    }

    /// <summary>One request with its reason; null when it is not there, or not for this viewer to answer.</summary>
    public async Task<RequestToAnswer?> Find(Viewer viewer, Guid id)
    {
        if (await database.InvolvementRequests.For(viewer, database, handlers).SingleOrDefaultAsync(row => row.Id == id) is not { } row) return null;
        var report = await database.Reports.SingleAsync(one => one.Id == row.ReportId);
        var who = await database.Accounts.AsNoTracking().SingleAsync(account => account.Id == row.RequestedById);
        var around = await database.Households.Where(household => household.Id == row.HouseholdId).Select(household => new
        {
            household.Label,
            Team = database.Teams.Where(team => team.Id == report.TeamId).Select(team => team.Name).FirstOrDefault(),
            AnsweredBy = database.Accounts.Where(account => account.Id == row.AnsweredById).Select(account => account.Name).FirstOrDefault(),
        }).SingleAsync();
        var open = await door.OpenList(viewer, AccessKind.View, "de vraag van een collega om mee te doen", Purpose.Workload,
            [row.HouseholdId, row.ReportId], [row.DossierId], withheld: report.WithheldUntilReviewOn is not null);
        return new RequestToAnswer(row, report, around.Label, new HouseholdContact(who.Name, who.Function, around.Team, who.Days, who.Mail), around.AnsweredBy,
            open.Has(row.DossierId) ? open.Read(row, Field.InvolvementReason, row.Reason)! : "Dit dossier is vernietigd.",
            open.Has(row.DossierId) ? open.Read(row, Field.InvolvementRefusal, row.RefusalReason) : null,
            open.Has(row.DossierId) && await database.OpenRequests().AnyAsync(one => one.Id == id),
            await door.InvolvedReports(viewer).AnyAsync(one => one.Id == report.Id), open);
    }

    /// <summary>What was asked last for a report by who has it; null when nothing was.</summary>
    public async Task<OwnRequest?> Last(OpenedReport opened)
    {
        var report = opened.Report;
        var row = await database.InvolvementRequests.AsNoTracking().Where(one => one.ReportId == report.Id && one.RequestedById == report.HandlerId)
            .OrderByDescending(one => one.Id).FirstOrDefaultAsync();
        if (row is null) return null;
        var answeredBy = await database.Accounts.Where(account => account.Id == row.AnsweredById).Select(account => account.Name).FirstOrDefaultAsync();
        return new OwnRequest(row, opened.Dossier.Read(row, Field.InvolvementReason, row.Reason)!, answeredBy,
            opened.Dossier.Read(row, Field.InvolvementRefusal, row.RefusalReason));
    }
}
