using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>
/// The resident, or the representative of a child, says what is not right in the account. The account stays; the correction
/// stands beside it, and the journal keeps each correction.
/// </summary>
[UseCase]
sealed class CorrectAccount(OpenConversation open, RecordedEvents events, TimeProvider clock)
{
    /// <summary>Keeps the resident's text.</summary>
    /// <returns>False when this viewer may not see it, when the viewer is not a resident, or when it was not sent.</returns>
    public async Task<bool> Correct(Viewer viewer, Guid conversationId, string text)
    {
        if (await open.Open(viewer, conversationId, "het verslag") is not { } opened) return false;
        var conversation = opened.Conversation;
        var correction = opened.Dossier.SealRequired(conversation.DossierId, conversation.Id, Field.ConversationCorrection, text);
        var corrected = conversation.Correct(viewer.IsResident, correction, text, clock.GetUtcNow());
        return await events.Record(viewer, conversation, opened.Report, corrected, opened.Dossier) is null;
    }
}
