using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>
/// Sends the written account to the resident. From now on the conversation does not change; its scores count, and the
/// inquiry (article 2.3.2 Wmo 2015) is done.
/// </summary>
[UseCase]
sealed class SendAccount(MunicipalDatabase database, HeldConversation held, RecordedEvents events, TimeProvider clock)
{
    /// <summary>Sends it with this text.</summary>
    /// <returns>Why it was not sent; null when it was.</returns>
    public async Task<ConversationRefusal?> Send(Viewer viewer, OpenedConversation opened, string text)
    {
        var (conversation, now) = (opened.Conversation, clock.GetUtcNow());
        var account = opened.Dossier.SealRequired(conversation.DossierId, conversation.Id, Field.ConversationAccount, text);
        var scores = new ConversationScores(await Scores(opened), await Participation(opened));
        if (await events.Record(viewer, conversation, opened.Report, conversation.SendAccount(account, scores, now)) is { } refusal) return refusal;
        database.SelfRelianceScores.AddRange(scores.SelfReliance.Select(score => NewScore(opened, score, ScoreMoment.Of(conversation.HeldOn, now))));
        await held.CountAsFirstContact(viewer, opened);
        await events.Record(viewer, opened.Report, opened.Report.FinishInquiry());
        return null;
    }

    async Task<IReadOnlyList<DomainScore>> Scores(OpenedConversation opened)
    {
        var earlier = await opened.Household.Visible(database.SelfRelianceScores).AsNoTracking()
            .Where(score => score.PersonId == opened.Person.Id).OrderBy(score => score.At).ToListAsync();
        var firsts = earlier.GroupBy(score => score.LifeDomain)
            .ToDictionary(group => group.Key, group => opened.Dossier.ReadNumber(group.First(), Field.SelfRelianceScore, group.First().Score));
        var scores = new List<DomainScore>();
        foreach (var part in opened.Spoken)
            if (part.Score is { } score) scores.Add(new DomainScore(part.DomainCode, score, firsts.GetValueOrDefault(part.DomainCode) ?? score));
        return scores;
    }

    async Task<StepScore?> Participation(OpenedConversation opened)
    {
        if (opened.Participation is not { } step) return null;
        var first = await opened.Household.Visible(database.Conversations).AsNoTracking()
            .Where(row => row.PersonId == opened.Person.Id && row.AccountSentAt != null && row.Participation != null)
            .OrderBy(row => row.AccountSentAt).FirstOrDefaultAsync();
        var firstStep = first is null ? null : opened.Dossier.ReadNumber(first, Field.ConversationParticipation, first.Participation);
        return new StepScore(step, (ParticipationStep?)firstStep ?? step);
    }

    static SelfRelianceScore NewScore(OpenedConversation opened, DomainScore score, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        var dossier = opened.Conversation.DossierId;
        return new SelfRelianceScore
        {
            Id = id,
            DossierId = dossier,
            PersonId = opened.Person.Id,
            LifeDomain = score.LifeDomain,
            At = at,
            ConversationId = opened.Conversation.Id,
            Score = opened.Dossier.SealNumber(dossier, id, Field.SelfRelianceScore, score.Now)!.Value,
        };
    }
}
