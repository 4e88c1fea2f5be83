namespace Keukentafel.Domain.Privacy;

/// <summary>What the privacy officer found of an emergency access.</summary>
public enum EmergencyOutcome
{
    /// <summary>Terecht.</summary>
    Justified,

    /// <summary>Onterecht.</summary>
    Unjustified,
}

/// <summary>
/// Noodtoegang: somebody without involvement opened a household because it could not wait. Always with a reason (rule 9), it
/// ends by itself, team lead and privacy officer see it at once, and the privacy officer judges it.
/// </summary>
public sealed class EmergencyAccess : ISealedRow, IVersioned, IWithholdable
{
    /// <summary>Hours after which it ends by itself.</summary>
    public const int Hours = 4;

    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The household.</summary>
    public required Guid HouseholdId { get; init; }

    /// <summary>Who opened it.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The team of who opened it, whose lead is told.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>The team of the household, whose lead is told too.</summary>
    public Guid? HouseholdTeamId { get; init; }

    /// <summary>Why; sealed.</summary>
    public required Sealed Reason { get; init; }

    /// <summary>From when (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Until when at most (UTC).</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>When it was closed earlier (UTC).</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>When a team lead saw the alert (UTC).</summary>
    public DateTimeOffset? LeadSawAt { get; set; }

    /// <summary>The outcome; null until the privacy officer judged.</summary>
    public EmergencyOutcome? Outcome { get; set; }

    /// <summary>What the privacy officer wrote; sealed.</summary>
    public Sealed? OutcomeNote { get; set; }

    /// <summary>Who judged.</summary>
    public Guid? JudgedById { get; set; }

    /// <summary>When it was judged (UTC).</summary>
    public DateTimeOffset? JudgedAt { get; set; }

    /// <inheritdoc />
    public DateOnly? WithheldUntilReviewOn { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }
}
