using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>A professional says under which law a report falls; its dates are computed again (rule 10).</summary>
[UseCase]
sealed class SetReportLaw(RecordedEvents events)
{
    /// <summary>Sets the law of an opened report. The same law again changes nothing.</summary>
    public Task<ReportRefusal?> Set(Viewer viewer, OpenedReport opened, Law law) =>
        events.Record(viewer, opened.Report, opened.Report.SetLaw(law), opened.Dossier);
}
