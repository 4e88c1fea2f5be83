using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>A conversation that was held is a first contact too, when none was recorded before.</summary>
[UseCase]
sealed class HeldConversation(RecordedEvents events, TimeProvider clock)
{
    /// <summary>Counts it; nothing when there was a first contact already.</summary>
    public Task CountAsFirstContact(Viewer viewer, OpenedConversation opened) => events.Record(viewer, opened.Report,
        opened.Report.RecordFirstContact(ScoreMoment.Of(opened.Conversation.HeldOn, clock.GetUtcNow())));
}
