using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.FrontDesk;

/// <summary>Links a report to the earlier one that it repeats, and takes that back.</summary>
[UseCase]
sealed class MarkDuplicate(MunicipalDatabase database, Door door, RecordedEvents events)
{
    const string What = "uw melding, om te zien of zij dubbel is";

    /// <summary>Links; false when this viewer may not open the report, or one of the two is not there to link.</summary>
    public async Task<bool> Mark(Viewer viewer, Guid reportId, Guid earlierId)
    {
        if (await door.OpenReport(viewer, reportId, Purpose.Matching, What) is not { Report: var report }) return false;
        var earlier = await database.Reports.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == earlierId && row.Id != reportId && row.DuplicateOfId != reportId);
        return earlier is not null && await events.Record(viewer, report, report.MarkDuplicate(earlier)) is null;
    }

    /// <summary>Takes the link away; false when there is none for this viewer to take away.</summary>
    public async Task<bool> Undo(Viewer viewer, Guid reportId) =>
        await door.OpenReport(viewer, reportId, Purpose.Matching, What) is { Report: var report }
        && await events.Record(viewer, report, report.UndoDuplicate()) is null;
}
