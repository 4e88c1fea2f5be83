using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Time;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Resident.Words;

/// <summary>Persoonlijk plan: the resident hands in an own plan with a report, within seven days (Wmo 2.3.2(2)).</summary>
[UseCase]
sealed class HandInOwnPlan(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    public async Task HandIn(Viewer viewer, OpenedReport opened, string words)
    {
        var report = opened.Report;
        journal.Add(viewer, JournalKind.ResidentRemark,
            new JournalSubject(report.DossierId, report.HouseholdId, report.PersonId, report.Id), opened.Dossier, $"Eigen plan van de inwoner:\n{words.Trim()}");
        foreach (var term in await database.StatutoryTerms
            .Where(row => row.ReportId == report.Id && row.Kind == TermKind.PersonalPlan && row.MetOn == null && row.DroppedOn == null).ToListAsync())
            term.MetOn = clock.Today();
    }
}
