using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>Saves what was said about one life domain. It saves itself often, so that the journal tells it once per half hour.</summary>
[UseCase]
sealed class SaveConversationPart(MunicipalDatabase database, RecordedEvents events, TimeProvider clock)
{
    /// <summary>Keeps the part. What is still empty and never was saved stays unsaved.</summary>
    public async Task<ConversationRefusal?> Save(Viewer viewer, OpenedConversation opened, SpokenPart spoken)
    {
        var (conversation, dossier) = (opened.Conversation, opened.Dossier);
        var id = opened.Part(spoken.DomainCode)?.Id ?? Guid.CreateVersion7(clock.GetUtcNow());
        var before = opened.Spoken.SingleOrDefault(row => row.DomainCode == spoken.DomainCode);
        var written = conversation.WritePart(id, spoken, before, Seal(dossier, conversation.DossierId, id, spoken));
        if (written.Event is ConversationEvent.PartWritten { IsNew: true, Part: var added }) database.ConversationParts.Add(added);
        return await events.Record(viewer, conversation, opened.Report, written, dossier);
    }

    static PartTexts Seal(OpenDossier dossier, Guid dossierId, Guid id, SpokenPart spoken) => new(
        dossier.Seal(dossierId, id, Field.PartSays, spoken.Says),
        dossier.Seal(dossierId, id, Field.PartWants, spoken.Wants),
        dossier.Seal(dossierId, id, Field.PartCan, spoken.Can),
        dossier.Seal(dossierId, id, Field.PartWhom, spoken.Whom),
        dossier.Seal(dossierId, id, Field.PartTried, spoken.Tried),
        dossier.SealNumber(dossierId, id, Field.PartScore, spoken.Score));
}
