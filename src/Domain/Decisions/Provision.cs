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
/// Voorziening. An individual one stays open with its term until the decision's date, outcome and reference are recorded. It
/// changes by its methods only: each guards, and returns what happened or why not.
/// </summary>
public sealed class Provision : ISealedRow, IVersioned, IWithholdable
{
    Provision()
    {
    }

    /// <inheritdoc />
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public Guid DossierId { get; private set; }

    /// <summary>The household.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>For whom.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The report that it answers, if any.</summary>
    public Guid? ReportId { get; private set; }

    /// <summary>General, individual or informal.</summary>
    public ProvisionKind Kind { get; private set; }

    /// <summary>The law, for an individual provision.</summary>
    public Law? Law { get; private set; }

    /// <summary>What it is ("traplift"); sealed.</summary>
    public Sealed What { get; private set; }

    /// <summary>Who gives it; sealed.</summary>
    public Sealed? By { get; private set; }

    /// <summary>Date of the application, for an individual provision.</summary>
    public DateOnly? AppliedOn { get; private set; }

    /// <summary>Date of the decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Outcome of the decision.</summary>
    public DecisionOutcome? Outcome { get; private set; }

    /// <summary>The decision's reference in the municipality's own system; sealed.</summary>
    public Sealed? DecisionReference { get; private set; }

    /// <summary>When it started.</summary>
    public DateOnly? StartedOn { get; private set; }

    /// <summary>Who recorded it, and so works for its law with this person; null for what was recorded before that was kept.</summary>
    public Guid? RecordedById { get; private set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTimeOffset At { get; private set; }

    /// <inheritdoc cref="IWithholdable.WithheldUntilReviewOn" />
    public DateOnly? WithheldUntilReviewOn { get; private set; }

    DateOnly? IWithholdable.WithheldUntilReviewOn
    {
        get => WithheldUntilReviewOn;
        set => WithheldUntilReviewOn = value;
    }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <summary>True while a decision is owed.</summary>
    public bool AwaitsDecision => Kind == ProvisionKind.Individual && Outcome is null;

    /// <summary>True while help that was granted has not started.</summary>
    public bool AwaitsStart => Outcome?.GivesHelp() == true && StartedOn is null;

    /// <summary>
    /// A provision is recorded. Only an individual one has a law, an application and a decision; that one starts by its decision.
    /// </summary>
    /// <exception cref="ArgumentException">An individual provision without law or application date.</exception>
    public static (Provision Provision, ProvisionEvent.Recorded Recorded) Record(NewProvision told)
    {
        var isIndividual = told.Kind == ProvisionKind.Individual;
        if (isIndividual && (told.Law is null || told.AppliedOn is null)) throw new ArgumentException("An individual provision has a law and an application.", nameof(told));
        var provision = new Provision
        {
            Id = told.Id,
            DossierId = told.DossierId,
            HouseholdId = told.HouseholdId,
            PersonId = told.PersonId,
            ReportId = told.ReportId,
            Kind = told.Kind,
            Law = isIndividual ? told.Law : null,
            What = told.What,
            By = told.By,
            AppliedOn = isIndividual ? told.AppliedOn : null,
            StartedOn = isIndividual ? null : told.StartedOn,
            RecordedById = told.RecordedById,
            At = told.At,
            WithheldUntilReviewOn = told.WithheldUntilReviewOn,
        };
        return (provision, new ProvisionEvent.Recorded());
    }

    /// <summary>Why a decision with these dates cannot be recorded; empty when it can.</summary>
    /// <param name="decidedOn">Its date; null while it was not filled in.</param>
    /// <param name="startedOn">When the help started; null when it did not.</param>
    /// <param name="today">The date in the Netherlands.</param>
    public IEnumerable<ProvisionRefusal> RefusesDecision(DateOnly? decidedOn, DateOnly? startedOn, DateOnly today)
    {
        if (Kind != ProvisionKind.Individual) yield return ProvisionRefusal.TakesNoDecision;
        if (decidedOn < AppliedOn) yield return ProvisionRefusal.DecidedBeforeApplication;
        if (startedOn < AppliedOn) yield return ProvisionRefusal.StartedBeforeApplication;
        if (startedOn > today) yield return ProvisionRefusal.StartIsToCome;
    }

    /// <summary>The decision on an individual provision was taken; recorded again it is corrected.</summary>
    /// <param name="decision">The decision. Help that is not granted does not start.</param>
    /// <param name="today">The date in the Netherlands.</param>
    public ProvisionResult Decide(ProvisionDecision decision, DateOnly today)
    {
        foreach (var refusal in RefusesDecision(decision.DecidedOn, decision.StartedOn, today)) return refusal;
        (DecidedOn, Outcome, DecisionReference) = (decision.DecidedOn, decision.Outcome, decision.Reference);
        StartedOn = decision.Outcome.GivesHelp() ? decision.StartedOn : null;
        return new ProvisionEvent.Decided();
    }
}
