using Keukentafel.Domain.Privacy;

namespace Keukentafel.Domain.Decisions;

/// <summary>Soort voorziening.</summary>
public enum ProvisionKind
{
    /// <summary>Algemene voorziening: open to everybody, no decision.</summary>
    General,

    /// <summary>Maatwerkvoorziening: by decision.</summary>
    Individual,

    /// <summary>Informele hulp: network, volunteers, neighbours.</summary>
    Informal,
}

/// <summary>Outcome of a decision.</summary>
public enum DecisionOutcome
{
    /// <summary>Toegekend.</summary>
    Granted,

    /// <summary>Gedeeltelijk toegekend.</summary>
    PartlyGranted,

    /// <summary>Afgewezen.</summary>
    Refused,

    /// <summary>Ingetrokken door de aanvrager.</summary>
    WithdrawnByApplicant,
}

/// <summary>
/// Voorziening. An individual one stays open with its term until the decision's date, outcome and reference are recorded.
/// </summary>
public sealed class Provision : ISealedRow, IVersioned, IWithholdable
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The household.</summary>
    public required Guid HouseholdId { get; init; }

    /// <summary>For whom.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The report that it answers, if any.</summary>
    public Guid? ReportId { get; init; }

    /// <summary>General, individual or informal.</summary>
    public required ProvisionKind Kind { get; init; }

    /// <summary>The law, for an individual provision.</summary>
    public Law? Law { get; init; }

    /// <summary>What it is ("traplift"); sealed.</summary>
    public required Sealed What { get; set; }

    /// <summary>Who gives it; sealed.</summary>
    public Sealed? By { get; set; }

    /// <summary>Date of the application, for an individual provision.</summary>
    public DateOnly? AppliedOn { get; init; }

    /// <summary>Date of the decision.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>Outcome of the decision.</summary>
    public DecisionOutcome? Outcome { get; set; }

    /// <summary>The decision's reference in the municipality's own system; sealed.</summary>
    public Sealed? DecisionReference { get; set; }

    /// <summary>When it started.</summary>
    public DateOnly? StartedOn { get; set; }

    /// <summary>Who recorded it, and so works for its law with this person; null for what was recorded before that was kept.</summary>
    public Guid? RecordedById { get; init; }

    /// <summary>When it was recorded (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc />
    public DateOnly? WithheldUntilReviewOn { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <summary>True while a decision is owed.</summary>
    public bool AwaitsDecision => Kind == ProvisionKind.Individual && Outcome is null;

    /// <summary>True while help that was granted has not started.</summary>
    public bool AwaitsStart => Outcome?.GivesHelp() == true && StartedOn is null;
}
