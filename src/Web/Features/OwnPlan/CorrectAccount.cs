using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.OwnPlan;

/// <summary>The resident corrects the written account of a conversation. The account itself stays as it was sent.</summary>
[UseCase]
sealed class CorrectAccount(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    /// <summary>The conversation whose account was sent, tracked; null when it is not in scope.</summary>
    public Task<Conversation?> Find(OpenedHousehold opened, Guid conversationId) =>
        opened.Visible(database.Conversations).SingleOrDefaultAsync(row =>
            row.Id == conversationId && row.HouseholdId == opened.Household.Id && row.State == ConversationState.AccountSent);

    public void Correct(Viewer viewer, OpenedHousehold opened, Conversation conversation, string words)
    {
        conversation.Correction = opened.Dossier.SealRequired(conversation.DossierId, conversation.Id, Field.ConversationCorrection, words);
        conversation.CorrectedAt = clock.GetUtcNow();
        journal.Add(viewer, JournalKind.AccountCorrected,
            new JournalSubject(conversation.DossierId, conversation.HouseholdId, conversation.PersonId, conversation.ReportId, conversation.Id), opened.Dossier, words);
    }
}
