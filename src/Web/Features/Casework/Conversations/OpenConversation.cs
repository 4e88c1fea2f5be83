using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>A conversation that the door opened, with the report and the person that it is about.</summary>
sealed record OpenedConversation(OpenedHousehold Household, Conversation Conversation, Report Report, Person Person)
{
    /// <summary>Reads and writes it.</summary>
    public OpenDossier Dossier => Household.Dossier;

    /// <summary>True while everything may still change.</summary>
    public bool IsDraft => Conversation.IsDraft;

    /// <summary>The part about a life domain; null when it was not saved yet.</summary>
    public ConversationPart? Part(string lifeDomain) => Conversation.Part(lifeDomain);

    /// <summary>The saved parts, opened, in the order of the conversation.</summary>
    public IReadOnlyList<SpokenPart> Spoken =>
        [.. LifeDomains.All.Select(domain => Part(domain.Code)).OfType<ConversationPart>().Select(Spoke)];

    /// <summary>Participation step; null when not spoken of.</summary>
    public ParticipationStep? Participation =>
        (ParticipationStep?)Dossier.ReadNumber(Conversation, Field.ConversationParticipation, Conversation.Participation);

    /// <summary>Who was there.</summary>
    public string? Present => Dossier.Read(Conversation, Field.ConversationPresent, Conversation.Present);

    /// <summary>The written account, once begun.</summary>
    public string? Account => Dossier.Read(Conversation, Field.ConversationAccount, Conversation.Account);

    /// <summary>True when somebody under 18 lives in the household.</summary>
    public bool HasChildren(DateOnly today) => Household.Members.Any(member => member.Person?.AgeOn(today) < 18);

    SpokenPart Spoke(ConversationPart part) => new(
        part.LifeDomain,
        Dossier.Read(part, Field.PartSays, part.Says),
        Dossier.Read(part, Field.PartWants, part.Wants),
        Dossier.Read(part, Field.PartCan, part.Can),
        Dossier.Read(part, Field.PartWhom, part.Whom),
        Dossier.Read(part, Field.PartTried, part.Tried),
        Dossier.ReadNumber(part, Field.PartScore, part.Score));
}

/// <summary>Opens a conversation through the door.</summary>
[UseCase]
sealed class OpenConversation(MunicipalDatabase database, Door door)
{
    /// <summary>Null when there is no involvement, or no such conversation.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="conversationId">Which conversation.</param>
    /// <param name="what">What is shown, in words for the resident.</param>
    public async Task<OpenedConversation?> Open(Viewer viewer, Guid conversationId, string what)
    {
        var of = database.Conversations.Where(row => row.Id == conversationId).Select(row => row.HouseholdId);
        var purpose = viewer.IsResident ? Purpose.OwnDossier : Purpose.Conversation;
        if (await door.OpenHouseholdOf(viewer, of, purpose, what) is not { } household) return null;
        var found = await (from conversation in household.Visible(database.Conversations).Include(row => row.Parts)
                           where conversation.Id == conversationId
                           join report in database.Reports on conversation.ReportId equals report.Id
                           select new { conversation, report }).SingleOrDefaultAsync();
        return found is null ? null
            : new OpenedConversation(household, found.conversation, found.report, household.VisiblePersons.Single(person => person.Id == found.conversation.PersonId));
    }
}
