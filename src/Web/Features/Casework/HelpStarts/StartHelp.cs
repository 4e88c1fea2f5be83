using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.HelpStarts;

/// <summary>Hulp begonnen: the first help after a report. It counts once per report.</summary>
[UseCase]
sealed class StartHelp(RecordedEvents events)
{
    /// <summary>Records it; nothing when help for this report had started already.</summary>
    /// <param name="viewer">Who records it.</param>
    /// <param name="opened">The household, through the door.</param>
    /// <param name="report">The report, tracked.</param>
    /// <param name="on">The day; not before the report and not to come.</param>
    /// <param name="what">Which help, in words; may stay empty.</param>
    public Task Start(Viewer viewer, OpenedHousehold opened, Report report, DateOnly on, string? what) =>
        events.Record(viewer, report, report.StartHelp(on, what), opened.Dossier);
}
