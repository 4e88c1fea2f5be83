namespace Keukentafel.Domain.Conversations;

/// <summary>Self-reliance in one life domain, now and when it was scored first.</summary>
/// <param name="LifeDomain">Code of the life domain.</param>
/// <param name="Now">1-5.</param>
/// <param name="First">1-5.</param>
public sealed record DomainScore(string LifeDomain, int Now, int First);

/// <summary>The participation step, now and when it was scored first.</summary>
public sealed record StepScore(ParticipationStep Now, ParticipationStep First);

/// <summary>What was scored in a conversation.</summary>
/// <param name="SelfReliance">Self-reliance per life domain that was scored.</param>
/// <param name="Participation">The participation step; null when it was not spoken of.</param>
public sealed record ConversationScores(IReadOnlyList<DomainScore> SelfReliance, StepScore? Participation)
{
    /// <summary>Nothing was scored.</summary>
    public static ConversationScores None { get; } = new([], null);
}
