using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>
/// Sends the written account to the resident. From now on the conversation does not change; its scores count, and the
/// inquiry (article 2.3.2 Wmo 2015) is done.
/// </summary>
[UseCase]
sealed class SendAccount(MunicipalDatabase database, JournalWriter journal, HeldConversation held, RecordedEvents events, TimeProvider clock)
{
    /// <summary>Sends it with this text.</summary>
    public async Task Send(Viewer viewer, OpenedConversation opened, string text)
    {
        if (!opened.IsDraft) throw new InvalidOperationException("An account is sent once.");
        var (conversation, now) = (opened.Conversation, clock.GetUtcNow());
        conversation.Account = opened.Dossier.SealRequired(conversation.DossierId, conversation.Id, Field.ConversationAccount, text);
        conversation.State = ConversationState.AccountSent;
        conversation.AccountSentAt = now;
        journal.Add(viewer, JournalKind.AccountSent, opened.Subject());
        await held.CountAsFirstContact(viewer, opened);
        await CountScores(opened, now);
        await CountParticipation(opened);
        await events.Record(viewer, opened.Report, opened.Report.FinishInquiry());
    }

    async Task CountScores(OpenedConversation opened, DateTimeOffset now)
    {
        var at = ScoreMoment.Of(opened.Conversation.HeldOn, now);
        var earlier = await opened.Household.Visible(database.SelfRelianceScores).AsNoTracking()
            .Where(score => score.PersonId == opened.Person.Id).OrderBy(score => score.At).ToListAsync();
        var firsts = earlier.GroupBy(score => score.LifeDomain)
            .ToDictionary(group => group.Key, group => opened.Dossier.ReadNumber(group.First(), Field.SelfRelianceScore, group.First().Score));
        foreach (var part in opened.Spoken)
        {
            if (part.Score is not { } score) continue;
            database.SelfRelianceScores.Add(NewScore(opened, part.DomainCode, score, at));
            database.Facts.Add(NewFact(opened, FactKind.SelfRelianceScored, score, firsts.GetValueOrDefault(part.DomainCode) ?? score, part.DomainCode));
        }
    }

    async Task CountParticipation(OpenedConversation opened)
    {
        if (opened.Participation is not { } step) return;
        var first = await opened.Household.Visible(database.Conversations).AsNoTracking()
            .Where(row => row.PersonId == opened.Person.Id && row.AccountSentAt != null && row.Participation != null)
            .OrderBy(row => row.AccountSentAt).FirstOrDefaultAsync();
        var firstStep = first is null ? null : opened.Dossier.ReadNumber(first, Field.ConversationParticipation, first.Participation);
        database.Facts.Add(NewFact(opened, FactKind.ParticipationScored, (int)step, firstStep ?? (int)step));
    }

    static SelfRelianceScore NewScore(OpenedConversation opened, string lifeDomain, int score, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        var dossier = opened.Conversation.DossierId;
        return new SelfRelianceScore
        {
            Id = id,
            DossierId = dossier,
            PersonId = opened.Person.Id,
            LifeDomain = lifeDomain,
            At = at,
            ConversationId = opened.Conversation.Id,
            Score = opened.Dossier.SealNumber(dossier, id, Field.SelfRelianceScore, score)!.Value,
        };
    }

    Fact NewFact(OpenedConversation opened, FactKind kind, int value, int first, string? lifeDomain = null) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Kind = kind,
        On = opened.Conversation.HeldOn,
        SubjectNumber = opened.Person.SubjectNumber,
        TeamId = opened.Report.TeamId,
        LifeDomain = lifeDomain,
        Value = value,
        SecondValue = first,
    };
}
