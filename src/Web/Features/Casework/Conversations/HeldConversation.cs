using Keukentafel.Web.Features.Casework.Contacts;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>A conversation that was held is a first contact too, when none was recorded before.</summary>
[UseCase]
sealed class HeldConversation(FirstContact firstContact, TimeProvider clock)
{
    /// <summary>Counts it; nothing when there was a first contact already.</summary>
    public void CountAsFirstContact(OpenedConversation opened) =>
        firstContact.Count(opened.Report, ScoreMoment.Of(opened.Conversation.HeldOn, clock.GetUtcNow()));
}
