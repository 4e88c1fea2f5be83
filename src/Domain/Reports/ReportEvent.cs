using Keukentafel.Domain.Decisions;

namespace Keukentafel.Domain.Reports;

/// <summary>
/// What happened to a report. The set is closed: a new one has to be added to <see cref="IReportEventMapping{T}"/>, after
/// which everything that maps events compiles only when it maps this one too.
/// </summary>
public abstract record ReportEvent
{
    ReportEvent()
    {
    }

    /// <summary>Maps this event by the method for its type.</summary>
    public abstract T Map<T>(IReportEventMapping<T> mapping);

    /// <summary>It came in.</summary>
    public sealed record Received : ReportEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IReportEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>It was matched to a person and household.</summary>
    /// <param name="Reason">Why a person who is known comes to another household; null for the usual case.</param>
    /// <param name="IsNewHere">True when person and household were made in this very act.</param>
    public sealed record Matched(string? Reason, bool IsNewHere) : ReportEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IReportEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>Who handles its household leaves it to the intake of the team.</summary>
    public sealed record OfferLeft : ReportEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IReportEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>A professional picked it up.</summary>
    public sealed record PickedUp : ReportEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IReportEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>It was assigned to a colleague; nobody had it.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Assigned(string Reason) : ReportEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IReportEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>It was handed over to a colleague or a team.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record HandedOver(string Reason) : ReportEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IReportEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>Its law was set.</summary>
    /// <param name="Law">The law.</param>
    public sealed record LawSet(Law Law) : ReportEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IReportEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>Its route was decided.</summary>
    /// <param name="Decided">The route and what led to it.</param>
    /// <param name="IsAnother">True when it is another route than before.</param>
    public sealed record RouteDecided(DecidedRoute Decided, bool IsAnother) : ReportEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IReportEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>It waits for the decision on an individual provision.</summary>
    public sealed record DecisionAwaited : ReportEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IReportEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>Somebody was reached for the first time.</summary>
    /// <param name="At">When (UTC).</param>
    public sealed record FirstContact(DateTimeOffset At) : ReportEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IReportEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>The inquiry was done.</summary>
    public sealed record InquiryFinished : ReportEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IReportEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>Help started.</summary>
    /// <param name="On">The day.</param>
    /// <param name="What">Which help, in words.</param>
    public sealed record HelpStarted(DateOnly On, string? What) : ReportEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IReportEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>It was closed.</summary>
    /// <param name="Reason">Why, or by what; null when that stands elsewhere.</param>
    public sealed record Closed(string? Reason) : ReportEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IReportEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>It was found to repeat an earlier report.</summary>
    /// <param name="Earlier">That report.</param>
    public sealed record MarkedDuplicate(Report Earlier) : ReportEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IReportEventMapping<T> mapping) => mapping.Of(this);
    }

    /// <summary>It repeats nothing after all.</summary>
    public sealed record DuplicateUndone : ReportEvent
    {
        /// <inheritdoc />
        public override T Map<T>(IReportEventMapping<T> mapping) => mapping.Of(this);
    }
}

/// <summary>Maps each event of a report to something: one method per event, so that none can be left out.</summary>
/// <typeparam name="T">What an event is mapped to.</typeparam>
public interface IReportEventMapping<out T>
{
    /// <summary>Maps that it came in.</summary>
    T Of(ReportEvent.Received happened);

    /// <summary>Maps that it was matched.</summary>
    T Of(ReportEvent.Matched happened);

    /// <summary>Maps that it was left to the intake.</summary>
    T Of(ReportEvent.OfferLeft happened);

    /// <summary>Maps that it was picked up.</summary>
    T Of(ReportEvent.PickedUp happened);

    /// <summary>Maps that it was assigned.</summary>
    T Of(ReportEvent.Assigned happened);

    /// <summary>Maps that it was handed over.</summary>
    T Of(ReportEvent.HandedOver happened);

    /// <summary>Maps that its law was set.</summary>
    T Of(ReportEvent.LawSet happened);

    /// <summary>Maps that its route was decided.</summary>
    T Of(ReportEvent.RouteDecided happened);

    /// <summary>Maps that a decision is awaited.</summary>
    T Of(ReportEvent.DecisionAwaited happened);

    /// <summary>Maps the first contact.</summary>
    T Of(ReportEvent.FirstContact happened);

    /// <summary>Maps that the inquiry was done.</summary>
    T Of(ReportEvent.InquiryFinished happened);

    /// <summary>Maps that help started.</summary>
    T Of(ReportEvent.HelpStarted happened);

    /// <summary>Maps that it was closed.</summary>
    T Of(ReportEvent.Closed happened);

    /// <summary>Maps that it is a duplicate.</summary>
    T Of(ReportEvent.MarkedDuplicate happened);

    /// <summary>Maps that it is no duplicate after all.</summary>
    T Of(ReportEvent.DuplicateUndone happened);
}
