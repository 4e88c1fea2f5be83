using Keukentafel.Data.Access;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Conversations;
using Keukentafel.Web.Features.Casework.Reports;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Triage;

/// <summary>The professional decides the route after a conversation: follows the advice, or deviates with a reason.</summary>
[UseCase]
sealed class DecideRoute(RecordRoute record, WithholdForSafety withhold, HeldConversation held, ReportTerms terms)
{
    /// <summary>Decides it.</summary>
    /// <param name="viewer">Who decides.</param>
    /// <param name="opened">The conversation.</param>
    /// <param name="decision">Advice and choice.</param>
    /// <param name="urgency">What is urgent, as the professional sees it now.</param>
    /// <param name="reviewOn">When safety is looked at again; obligatory for the route Safety.</param>
    public async Task Decide(Viewer viewer, OpenedConversation opened, RouteDecision decision, Urgency urgency, DateOnly? reviewOn)
    {
        var report = opened.Report;
        report.Urgency = urgency;
        report.IsSafety = decision.Chosen == Route.Safety;
        if (report.IsSafety) await withhold.Withhold(report, reviewOn ?? throw new ArgumentNullException(nameof(reviewOn)));
        held.CountAsFirstContact(opened);
        await record.Record(viewer, report, opened.Dossier, decision);
        await terms.Recompute(report);
    }
}
