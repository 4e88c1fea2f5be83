using Keukentafel.Data.Sealing;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>Keeps the written account while a professional edits it.</summary>
[UseCase]
sealed class SaveAccount
{
    /// <summary>Keeps the text; nothing goes to the resident yet.</summary>
    public void Save(OpenedConversation opened, string text)
    {
        if (!opened.IsDraft) throw new InvalidOperationException("An account that was sent does not change.");
        var conversation = opened.Conversation;
        if (text.Trim() != opened.Account)
            conversation.Account = opened.Dossier.SealRequired(conversation.DossierId, conversation.Id, Field.ConversationAccount, text);
    }
}
