using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Teams.Day;

/// <summary>A report that nobody has yet.</summary>
sealed record NewReport(
    Guid Id, string Reference, DateOnly ReceivedOn, DateOnly? DueOn, bool IsSafety, Urgency Urgency, AskedFor AskedFor, bool IsMatched, string Words);

/// <summary>A page of new reports, with the reports that the pages before and after it go by.</summary>
sealed record NewReportsPage(IReadOnlyList<NewReport> Rows, Guid? Before, Guid? After);

/// <summary>The new reports of the viewer's teams: safety first, then by the earliest legal date, then as they came.</summary>
[UseCase]
sealed class NewReports(MunicipalDatabase database, Door door)
{
    const int PageSize = 8;
    const int WordsShown = 150;
    static readonly DateOnly NoDate = DateOnly.MaxValue;

    /// <summary>Asks for one page in a batch; the words of what is shown are opened through the door when it has run.</summary>
    /// <param name="batch">Where the question goes along.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="after">Shows what comes after this report.</param>
    /// <param name="before">Shows what comes before this report.</param>
    public async Task<Func<Task<NewReportsPage>>> Ask(ReadBatch batch, Viewer viewer, Guid? after, Guid? before)
    {
        var teams = viewer.TeamIds;
        var waiting = door.InvolvedReports(viewer)
            .Where(report => report.State == ReportState.New && report.TeamId != null && teams.Contains(report.TeamId.Value));
        var backwards = before is not null;
        var found = batch.Rows((await From(waiting, after ?? before, backwards)).Take(PageSize + 1));
        return () => Page(viewer, found, after is not null, backwards);
    }

    async Task<NewReportsPage> Page(Viewer viewer, List<Report> found, bool isLater, bool backwards)
    {
        var more = found.Count > PageSize;
        var shown = found.Take(PageSize).ToList();
        if (backwards) shown.Reverse();

        var opened = await door.OpenList(viewer, AccessKind.List, "de lijst met nieuwe meldingen", Purpose.Intake,
            [.. shown.Select(report => report.Id)], [.. shown.Select(report => report.DossierId).Distinct()]);
        var rows = shown.Select(report => new NewReport(
            report.Id, report.Reference, report.ReceivedOn, report.DueOn, report.IsSafety, report.Urgency, report.AskedFor, report.PersonId is not null,
            ReportWords.Beginning(opened.Read(report, Field.ReportWords, report.Words), WordsShown))).ToList();
        var hasEarlier = backwards ? more : isLater;
        var hasLater = backwards || more;
        return new NewReportsPage(rows, hasEarlier && rows.Count > 0 ? rows[0].Id : null, hasLater && rows.Count > 0 ? rows[^1].Id : null);
    }

    async Task<IQueryable<Report>> From(IQueryable<Report> waiting, Guid? key, bool backwards)
    {
        var mark = key is null ? null : await database.Reports.AsNoTracking().Where(report => report.Id == key)
            .Select(report => new { report.IsSafety, Due = report.DueOn ?? NoDate, report.ReceivedAt }).SingleOrDefaultAsync();
        if (mark is not null)
        {
            var (safety, due, at) = (mark.IsSafety, mark.Due, mark.ReceivedAt);
            waiting = backwards
                ? waiting.Where(report => (report.IsSafety && !safety) || (report.IsSafety == safety
                    && ((report.DueOn ?? NoDate) < due || ((report.DueOn ?? NoDate) == due && report.ReceivedAt < at))))
                : waiting.Where(report => (!report.IsSafety && safety) || (report.IsSafety == safety
                    && ((report.DueOn ?? NoDate) > due || ((report.DueOn ?? NoDate) == due && report.ReceivedAt > at))));
        }
        return backwards
            ? waiting.OrderBy(report => report.IsSafety).ThenByDescending(report => report.DueOn ?? NoDate).ThenByDescending(report => report.ReceivedAt)
            : waiting.OrderByDescending(report => report.IsSafety).ThenBy(report => report.DueOn ?? NoDate).ThenBy(report => report.ReceivedAt);
    }
}
