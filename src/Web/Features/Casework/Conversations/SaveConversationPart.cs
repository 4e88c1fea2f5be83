using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>Saves what was said about one life domain. It saves itself often, so that the journal tells it once per half hour.</summary>
[UseCase]
sealed class SaveConversationPart(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    static readonly TimeSpan OneSitting = TimeSpan.FromMinutes(30);

    /// <summary>Keeps the part; null when it is still empty and never was saved.</summary>
    public async Task<ConversationPart?> Save(Viewer viewer, OpenedConversation opened, SpokenPart spoken)
    {
        if (!opened.IsDraft) throw new InvalidOperationException("A conversation does not change after its account was sent.");
        var part = opened.Part(spoken.DomainCode);
        if (part is null && spoken.IsEmpty) return null;
        if (part is not null && Same(opened.Spoken.Single(row => row.DomainCode == spoken.DomainCode), spoken)) return part;
        part ??= Added(opened, spoken.DomainCode);
        Seal(opened.Dossier, part, spoken);
        await Tell(viewer, opened, part);
        return part;
    }

    ConversationPart Added(OpenedConversation opened, string lifeDomain)
    {
        var part = new ConversationPart
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            DossierId = opened.Conversation.DossierId,
            ConversationId = opened.Conversation.Id,
            LifeDomain = lifeDomain,
        };
        database.ConversationParts.Add(part);
        return part;
    }

    static void Seal(OpenDossier dossier, ConversationPart part, SpokenPart spoken)
    {
        part.Says = dossier.Seal(part.DossierId, part.Id, Field.PartSays, spoken.Says);
        part.Wants = dossier.Seal(part.DossierId, part.Id, Field.PartWants, spoken.Wants);
        part.Can = dossier.Seal(part.DossierId, part.Id, Field.PartCan, spoken.Can);
        part.Whom = dossier.Seal(part.DossierId, part.Id, Field.PartWhom, spoken.Whom);
        part.Tried = dossier.Seal(part.DossierId, part.Id, Field.PartTried, spoken.Tried);
        part.Score = dossier.SealNumber(part.DossierId, part.Id, Field.PartScore, spoken.Score);
    }

    async Task Tell(Viewer viewer, OpenedConversation opened, ConversationPart part)
    {
        var since = clock.GetUtcNow() - OneSitting;
        var told = await database.Journal.AnyAsync(row => row.ReportId == opened.Report.Id
            && row.AboutId == part.Id && row.AccountId == viewer.AccountId && row.At > since);
        if (!told) journal.Add(viewer, JournalKind.ConversationPartSaved, opened.Subject(part.Id));
    }

    static bool Same(SpokenPart one, SpokenPart other) => Plain(one) == Plain(other);

    static SpokenPart Plain(SpokenPart part) => part with
    {
        Says = Plain(part.Says),
        Wants = Plain(part.Wants),
        Can = Plain(part.Can),
        Whom = Plain(part.Whom),
        Tried = Plain(part.Tried),
    };

    static string Plain(string? words) => (words ?? "").Trim();
}
