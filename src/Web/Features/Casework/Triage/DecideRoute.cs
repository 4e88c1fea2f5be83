using Keukentafel.Data.Access;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Conversations;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Triage;

/// <summary>The professional decides the route after a conversation: follows the advice, or deviates with a reason.</summary>
[UseCase]
sealed class DecideRoute(RecordRoute record, HeldConversation held)
{
    /// <summary>Decides it.</summary>
    /// <param name="viewer">Who decides.</param>
    /// <param name="opened">The conversation.</param>
    /// <param name="decision">Advice and choice.</param>
    /// <param name="urgency">What is urgent, as the professional sees it now.</param>
    /// <param name="reviewOn">When safety is looked at again; obligatory for the route Safety.</param>
    /// <returns>Why it was not decided; null when it was.</returns>
    public async Task<ReportRefusal?> Decide(Viewer viewer, OpenedConversation opened, RouteDecision decision, Urgency urgency, DateOnly? reviewOn)
    {
        if (await record.Record(viewer, opened.Report, opened.Dossier, decision, urgency, reviewOn) is { } refusal) return refusal;
        await held.CountAsFirstContact(viewer, opened);
        return null;
    }
}
