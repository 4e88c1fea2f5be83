using Keukentafel.Data;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>How a conversation stands: which parts were spoken of, and self-reliance now and before.</summary>
/// <param name="Spoken">Number of parts that were spoken of.</param>
/// <param name="Total">Number of parts that are offered.</param>
/// <param name="Rows">Self-reliance per life domain that has a score.</param>
sealed record ConversationProfile(int Spoken, int Total, IReadOnlyList<SelfRelianceRow> Rows);

/// <summary>Makes the profile of a conversation.</summary>
[UseCase]
sealed class ReadProfile(MunicipalDatabase database)
{
    /// <summary>Reads what was said and the last earlier scores of this person.</summary>
    public async Task<ConversationProfile> Of(OpenedConversation opened, int offered)
    {
        var sentAt = opened.Conversation.AccountSentAt;
        var scores = await opened.Household.Visible(database.SelfRelianceScores).AsNoTracking()
            .Where(score => score.PersonId == opened.Person.Id)
            .OrderByDescending(score => score.At).Take(400).ToListAsync();
        var own = DateOfOwnScores(opened, sentAt);
        var earlier = scores.Where(score => own is null || score.At < own)
            .GroupBy(score => score.LifeDomain)
            .ToDictionary(group => group.Key, group => opened.Dossier.ReadNumber(group.First(), Field.SelfRelianceScore, group.First().Score));
        var spoken = opened.Spoken.Where(part => !part.IsEmpty).ToList();
        var rows = from domain in LifeDomains.All
                   let now = spoken.Find(part => part.DomainCode == domain.Code)?.Score
                   let before = earlier.GetValueOrDefault(domain.Code)
                   where now is not null || before is not null
                   select new SelfRelianceRow(domain.Name, before, now);
        return new ConversationProfile(spoken.Count, offered, [.. rows]);
    }

    static DateTimeOffset? DateOfOwnScores(OpenedConversation opened, DateTimeOffset? sentAt) =>
        sentAt is null ? null : ScoreMoment.Of(opened.Conversation.HeldOn, sentAt.Value);
}

/// <summary>The instant that a score of a conversation carries: noon of the day on which it was held, never after it was recorded.</summary>
static class ScoreMoment
{
    public static DateTimeOffset Of(DateOnly heldOn, DateTimeOffset recordedAt)
    {
        var noon = DutchTime.At(heldOn, new TimeOnly(12, 0));
        return noon < recordedAt ? noon : recordedAt;
    }
}
