using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>Closes a report: what it asked was done, or is not asked any more.</summary>
[UseCase]
sealed class CloseReport(MunicipalDatabase database, ReportTerms terms, JournalWriter journal, TimeProvider clock)
{
    /// <summary>Weeks in which the handler can still look up a report that was closed, to answer a question about it.</summary>
    public const int WeeksAfter = 4;

    /// <summary>Closes an opened report of the viewer.</summary>
    /// <param name="viewer">The handler.</param>
    /// <param name="opened">The report.</param>
    /// <param name="reason">Why it can be closed; always asked.</param>
    /// <returns>Why it was not closed, in words for the user; null when it was.</returns>
    public async Task<string?> Close(Viewer viewer, OpenedReport opened, string reason)
    {
        var report = opened.Report;
        if (report.State is ReportState.Closed or ReportState.Duplicate) return "Deze melding is al afgesloten.";
        if (report.HandlerId != viewer.AccountId) return "Alleen wie de melding heeft, kan die afsluiten.";
        var awaitsDecision = await database.Provisions.AnyAsync(provision =>
            provision.ReportId == report.Id && provision.Kind == ProvisionKind.Individual && provision.Outcome == null);
        if (awaitsDecision) return "Er wacht nog een besluit bij deze melding. Leg eerst het besluit vast.";

        var now = clock.GetUtcNow();
        (report.State, report.ClosedAt) = (ReportState.Closed, now);
        await terms.DropOpen(report);
        var handling = await database.Involvements
            .Where(row => row.ReportId == report.Id && row.Kind == InvolvementKind.Handler && row.Until == null).ToListAsync();
        foreach (var involvement in handling) involvement.Until = now.AddDays(7 * WeeksAfter);
        journal.Add(viewer, JournalKind.ReportClosed, report.InJournal(), opened.Dossier, reason);
        return null;
    }
}
