using Keukentafel.Domain.Privacy;

namespace Keukentafel.Domain.Reports;

/// <summary>Afspraak: when, where, who comes.</summary>
public sealed class Appointment : ISealedRow, IWithholdable
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The household.</summary>
    public required Guid HouseholdId { get; init; }

    /// <summary>Start (UTC).</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>End (UTC).</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Subject; sealed.</summary>
    public required Sealed Subject { get; init; }

    /// <summary>Where; sealed.</summary>
    public Sealed? Place { get; init; }

    /// <summary>Who comes; sealed.</summary>
    public Sealed? WhoComes { get; init; }

    /// <summary>Who made it, in whose day it shows.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>When it was called off (UTC).</summary>
    public DateTimeOffset? CancelledAt { get; set; }

    /// <inheritdoc />
    public DateOnly? WithheldUntilReviewOn { get; set; }
}
