using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
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
sealed class StartConversation(MunicipalDatabase database, Door door, JournalWriter journal, TimeProvider clock)
{
    /// <summary>Null when there is no involvement, no such report, or the report ended.</summary>
    public async Task<StartedConversation?> Start(Viewer viewer, Guid reportId)
    {
        if (await door.OpenReport(viewer, reportId, Purpose.Conversation, "de melding") is not { Report: var report }) return null;
        if (report is not { PersonId: { } person, HouseholdId: { } household }) return new StartedConversation(ConversationId: null);
        var running = await database.Conversations
            .Where(row => row.ReportId == reportId && row.State == ConversationState.Draft)
            .OrderBy(row => row.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync();
        if (running is not null) return new StartedConversation(running);
        if (report.IsEnded) return null;

        var conversation = new Conversation
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            DossierId = report.DossierId,
            ReportId = reportId,
            HouseholdId = household,
            PersonId = person,
            HeldOn = clock.Today(),
            State = ConversationState.Draft,
            AccountId = viewer.AccountId,
            WithheldUntilReviewOn = report.WithheldUntilReviewOn,
        };
        database.Conversations.Add(conversation);
        journal.Add(viewer, JournalKind.ConversationStarted,
            new JournalSubject(report.DossierId, household, person, reportId, conversation.Id, report.WithheldUntilReviewOn));
        return new StartedConversation(conversation.Id);
    }
}
