namespace Keukentafel.Domain.Plans;

/// <summary>
/// What happened to an action. The set is closed: a new one has to be added to <see cref="IGoalActionEventMapping{T}"/>, after
/// which everything that maps events compiles only when it maps this one too.
/// </summary>
public abstract record GoalActionEvent
{
    GoalActionEvent()
    {
    }

    /// <summary>Maps this event by the method for its type.</summary>
    public abstract T Map<T>(IGoalActionEventMapping<T> mapping);

    /// <summary>It was agreed.</summary>
    /// <param name="What">What will be done.</param>
    public sealed record Agreed(string? What) : GoalActionEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IGoalActionEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>Something else was agreed.</summary>
    /// <param name="Was">What stood there before.</param>
    public sealed record Changed(string Was) : GoalActionEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IGoalActionEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>Its maker said that it is done.</summary>
    /// <param name="What">What was done.</param>
    public sealed record SaidDone(string? What) : GoalActionEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IGoalActionEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>The tick was taken back.</summary>
    /// <param name="Words">The action, or the objection to it.</param>
    public sealed record Reopened(string? Words) : GoalActionEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IGoalActionEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>The resident said that it was not done.</summary>
    /// <param name="Words">Why.</param>
    public sealed record Objected(string? Words) : GoalActionEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IGoalActionEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>Seven days passed without objection.</summary>
    public sealed record Kept : GoalActionEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IGoalActionEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>It was taken off the plan.</summary>
    /// <param name="What">The action.</param>
    public sealed record Withdrawn(string? What) : GoalActionEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IGoalActionEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>It was put back on the plan.</summary>
    /// <param name="What">The action.</param>
    public sealed record PutBack(string? What) : GoalActionEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IGoalActionEventMapping<T> mapping) => mapping.Of(this);
    }
}

/// <summary>Maps each event of an action to something: one method per event, so that none can be left out.</summary>
/// <typeparam name="T">What an event is mapped to.</typeparam>
public interface IGoalActionEventMapping<out T>
{
    /// <summary>Maps that it was agreed.</summary>
    T Of(GoalActionEvent.Agreed happened);

    /// <summary>Maps that it was changed.</summary>
    T Of(GoalActionEvent.Changed happened);

    /// <summary>Maps that it was said to be done.</summary>
    T Of(GoalActionEvent.SaidDone happened);

    /// <summary>Maps that it was opened again.</summary>
    T Of(GoalActionEvent.Reopened happened);

    /// <summary>Maps an objection.</summary>
    T Of(GoalActionEvent.Objected happened);

    /// <summary>Maps that it was kept.</summary>
    T Of(GoalActionEvent.Kept happened);

    /// <summary>Maps that it was taken off the plan.</summary>
    T Of(GoalActionEvent.Withdrawn happened);

    /// <summary>Maps that it was put back.</summary>
    T Of(GoalActionEvent.PutBack happened);
}
