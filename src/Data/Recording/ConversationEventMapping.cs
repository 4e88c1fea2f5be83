using Keukentafel.Data.Journal;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Data.Recording;

/// <summary>Which consequences each event of a conversation has.</summary>
/// <param name="conversation">The conversation, after the event.</param>
sealed class ConversationEventMapping(Conversation conversation) : IConversationEventMapping<ConversationConsequences>
{
    /// <summary>A part saves itself often while people talk: that is told once per sitting.</summary>
    static readonly TimeSpan OneSitting = TimeSpan.FromMinutes(30);

    /// <summary>What surrounds the parts of a draft is not told apart.</summary>
    static readonly ConversationConsequences Nothing = new([], OncePer: null);

    public ConversationConsequences Of(ConversationEvent.Begun happened) => new([Entry(JournalKind.ConversationStarted)], OncePer: null);

    public ConversationConsequences Of(ConversationEvent.PresenceRecorded happened) => Nothing;

    public ConversationConsequences Of(ConversationEvent.ParticipationRecorded happened) => Nothing;

    public ConversationConsequences Of(ConversationEvent.PartWritten happened) => new(
        [new JournalEntry(JournalKind.ConversationPartSaved, JournalSubject.Of(conversation) with { AboutId = happened.Part.Id })], OneSitting);

    public ConversationConsequences Of(ConversationEvent.AccountWritten happened) => Nothing;

    public ConversationConsequences Of(ConversationEvent.AccountSent happened) => new([Entry(JournalKind.AccountSent)], OncePer: null)
    {
        Facts = [.. happened.Scores.SelfReliance.Select(Scored), .. happened.Scores.Participation is { } step ? [Scored(step)] : Array.Empty<FactEntry>()],
    };

    public ConversationConsequences Of(ConversationEvent.AccountCorrected happened) => new([Entry(JournalKind.AccountCorrected, happened.Words)], OncePer: null);

    FactEntry Scored(DomainScore score) =>
        new(FactKind.SelfRelianceScored, conversation.HeldOn, Value: score.Now, SecondValue: score.First, LifeDomain: score.LifeDomain);

    FactEntry Scored(StepScore step) => new(FactKind.ParticipationScored, conversation.HeldOn, Value: (int)step.Now, SecondValue: (int)step.First);

    JournalEntry Entry(JournalKind kind, string? detail = null) => new(kind, JournalSubject.Of(conversation), detail);
}
