using Keukentafel.Domain.Privacy;

namespace Keukentafel.Domain.Decisions;

/// <summary>A provision as it is recorded.</summary>
public sealed record NewProvision
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The own part of whom it is for.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>The household.</summary>
    public required Guid HouseholdId { get; init; }

    /// <summary>For whom.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The report that it answers, if any.</summary>
    public Guid? ReportId { get; init; }

    /// <summary>General, individual or informal.</summary>
    public required ProvisionKind Kind { get; init; }

    /// <summary>The law; obligatory for an individual provision, and of no other.</summary>
    public Law? Law { get; init; }

    /// <summary>What it is, sealed.</summary>
    public required Sealed What { get; init; }

    /// <summary>Who gives it, sealed.</summary>
    public Sealed? By { get; init; }

    /// <summary>Date of the application; obligatory for an individual provision, and of no other.</summary>
    public DateOnly? AppliedOn { get; init; }

    /// <summary>When it started, for one without a decision.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>Who records it.</summary>
    public Guid? RecordedById { get; init; }

    /// <summary>When it is recorded (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Review date when it is withheld from household members.</summary>
    public DateOnly? WithheldUntilReviewOn { get; init; }
}

/// <summary>Beschikking: the decision that was taken in the municipality's own system.</summary>
/// <param name="DecidedOn">Its date.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="Reference">Its reference there, sealed; null when it is not known.</param>
/// <param name="StartedOn">When the help started; null when it did not.</param>
public sealed record ProvisionDecision(DateOnly DecidedOn, DecisionOutcome Outcome, Sealed? Reference, DateOnly? StartedOn);
