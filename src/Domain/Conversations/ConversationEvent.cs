namespace Keukentafel.Domain.Conversations;

/// <summary>
/// What happened to a conversation. The set is closed: a new one has to be added to <see cref="IConversationEventMapping{T}"/>, after
/// which everything that maps events compiles only when it maps this one too.
/// </summary>
public abstract record ConversationEvent
{
    ConversationEvent()
    {
    }

    /// <summary>Maps this event by the method for its type.</summary>
    public abstract T Map<T>(IConversationEventMapping<T> mapping);

    /// <summary>It began.</summary>
    public sealed record Begun : ConversationEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IConversationEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>Day and presence were written down.</summary>
    public sealed record PresenceRecorded : ConversationEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IConversationEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>The participation step was written down.</summary>
    public sealed record ParticipationRecorded : ConversationEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IConversationEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>A part was written down.</summary>
    /// <param name="Part">The part.</param>
    /// <param name="IsNew">True when it was not there before.</param>
    public sealed record PartWritten(ConversationPart Part, bool IsNew) : ConversationEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IConversationEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>The account was kept while it is written.</summary>
    public sealed record AccountWritten : ConversationEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IConversationEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>The account was sent.</summary>
    /// <param name="Scores">What was scored.</param>
    public sealed record AccountSent(ConversationScores Scores) : ConversationEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IConversationEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>The resident corrected the account.</summary>
    /// <param name="Words">What is not right.</param>
    public sealed record AccountCorrected(string Words) : ConversationEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IConversationEventMapping<T> mapping) => mapping.Of(this);
    }
}

/// <summary>Maps each event of a conversation to something: one method per event, so that none can be left out.</summary>
/// <typeparam name="T">What an event is mapped to.</typeparam>
public interface IConversationEventMapping<out T>
{
    /// <summary>Maps that it began.</summary>
    T Of(ConversationEvent.Begun happened);

    /// <summary>Maps that day and presence were written down.</summary>
    T Of(ConversationEvent.PresenceRecorded happened);

    /// <summary>Maps that the participation step was written down.</summary>
    T Of(ConversationEvent.ParticipationRecorded happened);

    /// <summary>Maps that a part was written down.</summary>
    T Of(ConversationEvent.PartWritten happened);

    /// <summary>Maps that the account was kept.</summary>
    T Of(ConversationEvent.AccountWritten happened);

    /// <summary>Maps that the account was sent.</summary>
    T Of(ConversationEvent.AccountSent happened);

    /// <summary>Maps a correction.</summary>
    T Of(ConversationEvent.AccountCorrected happened);
}
