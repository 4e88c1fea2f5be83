using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Casework.Reports;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>A professional says under which law a report falls; its dates are computed again (rule 10).</summary>
[UseCase]
sealed class SetReportLaw(ReportTerms terms, JournalWriter journal)
{
    /// <summary>Sets the law of an opened report. The same law again changes nothing.</summary>
    public async Task Set(Viewer viewer, OpenedReport opened, Law law)
    {
        var report = opened.Report;
        if (report.Law == law) return;
        report.Law = law;
        await terms.Recompute(report);
        journal.Add(viewer, JournalKind.LawSet, report.InJournal(), opened.Dossier, law.FullName());
    }
}
