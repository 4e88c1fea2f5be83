using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.FrontDesk;

/// <summary>Links a report to the earlier one that it repeats, and takes that back.</summary>
[UseCase]
sealed class MarkDuplicate(MunicipalDatabase database, Door door, JournalWriter journal, ReportTerms terms)
{
    const string What = "uw melding, om te zien of zij dubbel is";

    /// <summary>Links; false when this viewer may not open the report, or the earlier one is not there.</summary>
    public async Task<bool> Mark(Viewer viewer, Guid reportId, Guid earlierId)
    {
        if (await door.OpenReport(viewer, reportId, Purpose.Matching, What) is not { Report: { PersonId: null } report }) return false;
        var earlier = await database.Reports.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == earlierId && row.Id != reportId && row.DuplicateOfId != reportId);
        if (earlier is null) return false;
        (report.DuplicateOfId, report.State) = (earlier.DuplicateOfId ?? earlier.Id, ReportState.Duplicate);
        await terms.DropOpen(report);
        Remember(viewer, report, report.DuplicateOfId);
        Remember(viewer, earlier, report.Id);
        return true;
    }

    /// <summary>Takes the link away; false when there is none for this viewer to take away.</summary>
    public async Task<bool> Undo(Viewer viewer, Guid reportId)
    {
        if (await door.OpenReport(viewer, reportId, Purpose.Matching, What) is not { Report: { DuplicateOfId: not null, PersonId: null } report }) return false;
        (report.DuplicateOfId, report.State) = (null, report.HandlerId is null ? ReportState.New : ReportState.PickedUp);
        await terms.Recompute(report);
        Remember(viewer, report, null);
        return true;
    }

    void Remember(Viewer viewer, Report report, Guid? about) => journal.Add(viewer, JournalKind.ReportMarkedDuplicate,
        new JournalSubject(report.DossierId, report.HouseholdId, report.PersonId, report.Id, about, report.WithheldUntilReviewOn));
}
