using Keukentafel.Data.Journal;
using Keukentafel.Domain.Reports;

namespace Keukentafel.Web.Features.Casework.Handling;

static class ReportInJournal
{
    /// <summary>A report as the journal points to it; what is withheld of the report is withheld of its journal.</summary>
    public static JournalSubject InJournal(this Report report) =>
        new(report.DossierId, report.HouseholdId, report.PersonId, report.Id, report.Id, report.WithheldUntilReviewOn);
}
