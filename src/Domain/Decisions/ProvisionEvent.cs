namespace Keukentafel.Domain.Decisions;

/// <summary>
/// What happened to a provision. The set is closed: a new one has to be added to <see cref="IProvisionEventMapping{T}"/>, after
/// which everything that maps events compiles only when it maps this one too.
/// </summary>
public abstract record ProvisionEvent
{
    ProvisionEvent()
    {
    }

    /// <summary>Maps this event by the method for its type.</summary>
    public abstract T Map<T>(IProvisionEventMapping<T> mapping);

    /// <summary>It was recorded.</summary>
    public sealed record Recorded : ProvisionEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IProvisionEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>Its decision was recorded, or corrected.</summary>
    public sealed record Decided : ProvisionEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IProvisionEventMapping<T> mapping) => mapping.Of(this);
    }
}

/// <summary>Maps each event of a provision to something: one method per event, so that none can be left out.</summary>
/// <typeparam name="T">What an event is mapped to.</typeparam>
public interface IProvisionEventMapping<out T>
{
    /// <summary>Maps that it was recorded.</summary>
    T Of(ProvisionEvent.Recorded happened);

    /// <summary>Maps that its decision was recorded.</summary>
    T Of(ProvisionEvent.Decided happened);
}
