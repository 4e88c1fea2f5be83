using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>A conversation that began, or the draft that was there already.</summary>
/// <param name="ConversationId">The conversation; null when the report is not matched to a person yet.</param>
sealed record StartedConversation(Guid? ConversationId);

/// <summary>Begins the conversation of a report. A draft that runs already is handed back instead of a second one.</summary>
[UseCase]
sealed class StartConversation(MunicipalDatabase database, Door door, RecordedEvents events, TimeProvider clock)
{
    /// <summary>Null when there is no involvement, no such report, or the report ended.</summary>
    public async Task<StartedConversation?> Start(Viewer viewer, Guid reportId)
    {
        if (await door.OpenReport(viewer, reportId, Purpose.Conversation, "de melding") is not { Report: var report }) return null;
        var refusal = Conversation.RefusesBegin(report);
        if (refusal == ConversationRefusal.NobodyIsKnown) return new StartedConversation(ConversationId: null);
        // Who has the report alone talks about it when the household is open: the conversation stands there.
        if (!await door.ReachableHouseholds(viewer).AnyAsync(id => id == report.HouseholdId)) return null;
        var running = await database.Conversations
            .Where(row => row.ReportId == reportId && row.State == ConversationState.Draft)
            .OrderBy(row => row.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync();
        if (running is not null) return new StartedConversation(running);
        if (refusal is not null) return null;
        var (conversation, begun) = Conversation.Begin(report, Guid.CreateVersion7(clock.GetUtcNow()), viewer.AccountId, clock.Today());
        database.Conversations.Add(conversation);
        await events.Record(viewer, conversation, report, begun);
        return new StartedConversation(conversation.Id);
    }
}
