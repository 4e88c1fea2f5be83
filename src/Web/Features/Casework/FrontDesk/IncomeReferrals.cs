using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.FrontDesk;

/// <summary>What goes to work and income: name, address and report date, and no more.</summary>
sealed record IncomeReferral(Guid ReportId, string? Name, string Address, DateOnly ReceivedOn);

/// <summary>
/// People without an income whose report came in: work and income hears of them the same day, because the report date can
/// fix the start of benefit (Pw 44).
/// </summary>
[UseCase]
sealed class IncomeReferrals(MunicipalDatabase database, Door door, JournalWriter journal)
{
    static readonly Urgency[] WithoutIncome =
        [.. Enumerable.Range(0, 16).Select(flags => (Urgency)flags).Where(urgency => urgency.HasFlag(Urgency.NoIncome))];

    /// <summary>Those that nobody passed on yet, oldest first.</summary>
    public async Task<IReadOnlyList<IncomeReferral>> List(Viewer viewer)
    {
        var reports = await Open().OrderBy(report => report.ReceivedAt).Take(100).ToListAsync();
        var opened = await door.OpenList(viewer, AccessKind.List, "de lijst voor werk en inkomen", Purpose.Intake,
            [.. reports.Select(report => report.Id)], [.. reports.Select(report => report.DossierId)]);
        return [.. reports.Where(report => opened.Has(report.DossierId)).Select(report => ReportPerson.Of(report, opened))
            .Select(person => new IncomeReferral(person.Report.Id, person.Name, person.Address.ToString(), person.Report.ReceivedOn))];
    }

    /// <summary>Says that it was passed on; false when it is not on the list.</summary>
    public async Task<bool> PassOn(Viewer viewer, Guid reportId)
    {
        if (await Open().SingleOrDefaultAsync(report => report.Id == reportId) is not { } report) return false;
        journal.Add(viewer, JournalKind.IncomeReferral,
            new JournalSubject(report.DossierId, report.HouseholdId, report.PersonId, report.Id, report.Id, report.WithheldUntilReviewOn));
        return true;
    }

    // The first row of this kind was written when the report came in; one by somebody says that it was passed on.
    IQueryable<Report> Open() => database.Reports.AsNoTracking().Where(report => WithoutIncome.Contains(report.Urgency)
        && report.State != ReportState.Closed && report.State != ReportState.Duplicate
        && !database.Journal.Any(row => row.ReportId == report.Id && row.Kind == JournalKind.IncomeReferral && row.AccountId != null));
}
