using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>Closes a report: what it asked was done, or is not asked any more.</summary>
[UseCase]
sealed class CloseReport(MunicipalDatabase database, RecordedEvents events, TimeProvider clock)
{
    /// <summary>Closes an opened report of the viewer.</summary>
    /// <param name="viewer">The handler.</param>
    /// <param name="opened">The report.</param>
    /// <param name="reason">Why it can be closed; always asked.</param>
    /// <returns>Why it was not closed; null when it was.</returns>
    public async Task<ReportRefusal?> Close(Viewer viewer, OpenedReport opened, string reason)
    {
        var report = opened.Report;
        var awaitsDecision = await database.Provisions.AnyAsync(provision =>
            provision.ReportId == report.Id && provision.Kind == ProvisionKind.Individual && provision.Outcome == null);
        return await events.Record(viewer, report, report.Close(viewer.AccountId, awaitsDecision, reason, clock.GetUtcNow()), opened.Dossier);
    }
}
