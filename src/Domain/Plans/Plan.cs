using Keukentafel.Domain.Privacy;

namespace Keukentafel.Domain.Plans;

/// <summary>Where a plan is.</summary>
public enum PlanState
{
    /// <summary>Being made.</summary>
    Draft,

    /// <summary>Under way: one per household, with exactly one director (rule 1).</summary>
    Active,

    /// <summary>Done or stopped.</summary>
    Closed,
}

/// <summary>Een plan: what a household and the people around it agreed. At most one active per household.</summary>
public sealed class Plan : ISealedRow, IVersioned
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <summary>The household's shared part.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>The household.</summary>
    public required Guid HouseholdId { get; init; }

    /// <summary>What the table is about, in the household's words; sealed.</summary>
    public required Sealed Title { get; set; }

    /// <summary>Where it is; changed by <see cref="Activate"/> and <see cref="Close"/>.</summary>
    public PlanState State { get; private set; } = PlanState.Draft;

    /// <summary>When it was begun (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it became active (UTC).</summary>
    public DateTimeOffset? ActivatedAt { get; private set; }

    /// <summary>When it was closed (UTC).</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When the household and its director look back.</summary>
    public DateOnly? ReviewOn { get; set; }

    /// <summary>Why the resident does not want goals in own words; sealed (rule 2).</summary>
    public Sealed? OwnGoalDeclined { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <summary>Who directed it, and who does.</summary>
    public List<DirectorPeriod> Directors { get; init; } = [];

    /// <summary>The director at an instant; null before activation and after closing.</summary>
    public DirectorPeriod? DirectorAt(DateTimeOffset moment) =>
        Directors.SingleOrDefault(period => period.From <= moment && (period.Until is null || moment < period.Until));

    /// <summary>
    /// Makes the plan active with its first director (rules 1 and 2).
    /// </summary>
    /// <exception cref="PlanRuleException">Not a draft, or neither a goal in the resident's words nor a recorded "does not want".</exception>
    public void Activate(Director director, int goalsInResidentsWords, DateTimeOffset moment)
    {
        if (State != PlanState.Draft) throw new PlanRuleException(PlanRule.NotADraft);
        if (goalsInResidentsWords < 1 && OwnGoalDeclined is null) throw new PlanRuleException(PlanRule.NoGoalInResidentsWords);
        State = PlanState.Active;
        ActivatedAt = moment;
        Directors.Add(DirectorPeriod.Begin(Id, director, moment));
    }

    /// <summary>Another director takes over at the instant that the present one ends, so that there is always exactly one (rule 1).</summary>
    /// <exception cref="PlanRuleException">The plan is not active, or this director is the present one.</exception>
    public void HandOver(Director director, DateTimeOffset moment)
    {
        if (State != PlanState.Active) throw new PlanRuleException(PlanRule.NotActive);
        var present = Directors.Single(period => period.Until is null);
        if (present.Is(director)) throw new PlanRuleException(PlanRule.SameDirector);
        if (moment <= present.From) throw new PlanRuleException(PlanRule.BeforePresentDirector);
        present.Until = moment;
        Directors.Add(DirectorPeriod.Begin(Id, director, moment));
    }

    /// <summary>Closes the plan and ends its director's period.</summary>
    /// <exception cref="PlanRuleException">The plan is not active.</exception>
    public void Close(DateTimeOffset moment)
    {
        if (State != PlanState.Active) throw new PlanRuleException(PlanRule.NotActive);
        Directors.Single(period => period.Until is null).Until = moment;
        State = PlanState.Closed;
        ClosedAt = moment;
    }
}

/// <summary>Who directs: a professional, or an adult of the household with a named professional as contact.</summary>
/// <param name="AccountId">The professional: director, or contact when an adult of the household directs.</param>
/// <param name="PersonId">The adult of the household who directs; null when the professional does.</param>
public sealed record Director(Guid AccountId, Guid? PersonId = null);

/// <summary>A director's time.</summary>
public sealed class DirectorPeriod
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The professional: director, or contact when an adult of the household directs.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The adult of the household who directs.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>From when (UTC).</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Until when (UTC); null while it lasts.</summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>True when this period is of this director.</summary>
    public bool Is(Director director) => AccountId == director.AccountId && PersonId == director.PersonId;

    internal static DirectorPeriod Begin(Guid planId, Director director, DateTimeOffset moment) => new()
    {
        Id = Guid.CreateVersion7(moment),
        PlanId = planId,
        AccountId = director.AccountId,
        PersonId = director.PersonId,
        From = moment,
    };
}

/// <summary>Which rule of a plan was about to be broken.</summary>
public enum PlanRule
{
    /// <summary>Only a draft becomes active.</summary>
    NotADraft,

    /// <summary>A plan needs a goal in the resident's words, or "does not want" (rule 2).</summary>
    NoGoalInResidentsWords,

    /// <summary>Only an active plan has a director to change.</summary>
    NotActive,

    /// <summary>This is the director already.</summary>
    SameDirector,

    /// <summary>A hand-over comes after the present director began.</summary>
    BeforePresentDirector,
}

/// <summary>A rule of a plan would be broken.</summary>
public sealed class PlanRuleException(PlanRule rule) : InvalidOperationException(rule.ToString())
{
    /// <summary>Which one.</summary>
    public PlanRule Rule { get; } = rule;
}
