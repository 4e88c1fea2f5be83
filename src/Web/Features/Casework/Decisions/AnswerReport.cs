using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Reports;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Decisions;

/// <summary>What answers a report: help that started, and closing it.</summary>
[UseCase]
sealed class AnswerReport(MunicipalDatabase database, JournalWriter journal, ReportTerms terms, TimeProvider clock)
{
    /// <summary>Help started; the first time counts.</summary>
    public void StartHelp(Viewer viewer, Report report, DateOnly on)
    {
        if (report.HelpStartedOn is not null) return;
        report.HelpStartedOn = on;
        journal.Add(viewer, JournalKind.HelpStarted, Subject(report));
        database.Facts.Add(new Fact
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Kind = FactKind.HelpStarted,
            On = on,
            SubjectNumber = report.SubjectNumber,
            TeamId = report.TeamId,
            Route = report.Route,
            Law = report.Law,
            Value = on.DayNumber - report.ReceivedOn.DayNumber,
        });
    }

    /// <summary>Closes the report; its open terms do not matter any more.</summary>
    public async Task Close(Viewer viewer, Report report, OpenDossier dossier, string? how = null)
    {
        report.State = ReportState.Closed;
        report.ClosedAt = clock.GetUtcNow();
        journal.Add(viewer, JournalKind.ReportClosed, Subject(report), dossier, how);
        await terms.DropOpen(report);
    }

    static JournalSubject Subject(Report report) =>
        new(report.DossierId, report.HouseholdId, report.PersonId, report.Id, report.Id, report.WithheldUntilReviewOn);
}
