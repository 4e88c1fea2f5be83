using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>Keeps the written account while a professional edits it.</summary>
[UseCase]
sealed class SaveAccount(RecordedEvents events)
{
    /// <summary>Keeps the text; nothing goes to the resident yet. The same text again changes nothing.</summary>
    /// <returns>Why it was not kept; null when it was.</returns>
    public async Task<ConversationRefusal?> Save(Viewer viewer, OpenedConversation opened, string text)
    {
        var conversation = opened.Conversation;
        var account = conversation.Account is { } known && text.Trim() == opened.Account ? known
            : opened.Dossier.SealRequired(conversation.DossierId, conversation.Id, Field.ConversationAccount, text);
        return await events.Record(viewer, conversation, opened.Report, conversation.WriteAccount(account), opened.Dossier);
    }
}
