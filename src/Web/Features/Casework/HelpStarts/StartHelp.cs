using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Handling;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.HelpStarts;

/// <summary>Hulp begonnen: the first help after a report. It counts once per report.</summary>
[UseCase]
sealed class StartHelp(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    /// <summary>Records it; nothing when help for this report had started already.</summary>
    /// <param name="viewer">Who records it.</param>
    /// <param name="opened">The household, through the door.</param>
    /// <param name="report">The report, tracked.</param>
    /// <param name="on">The day; not before the report and not to come.</param>
    /// <param name="what">Which help, in words; may stay empty.</param>
    public void Do(Viewer viewer, OpenedHousehold opened, Report report, DateOnly on, string? what)
    {
        if (report.HelpStartedOn is not null) return;
        report.HelpStartedOn = on;
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
        journal.Add(viewer, JournalKind.HelpStarted, report.InJournal(), opened.Dossier, what);
    }
}
