using Keukentafel.Domain.Privacy;

namespace Keukentafel.Domain.Plans;

/// <summary>Evaluatie: a dated look back; the resident's mark and words come first.</summary>
public sealed class Review : ISealedRow
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>When it was held.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>The resident's mark 1-10; null when the resident gives none. Sealed.</summary>
    public Sealed? Mark { get; init; }

    /// <summary>The resident's words; sealed.</summary>
    public Sealed? ResidentWords { get; init; }

    /// <summary>What did we want; sealed.</summary>
    public Sealed? Wanted { get; init; }

    /// <summary>What happened; sealed.</summary>
    public Sealed? Happened { get; init; }

    /// <summary>What now; sealed.</summary>
    public Sealed? WhatNow { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>When it was recorded (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The verdict on each goal.</summary>
    public List<ReviewedGoal> Goals { get; init; } = [];
}

/// <summary>How far a goal was reached, by its maker and by the resident; the difference is a figure.</summary>
public sealed class ReviewedGoal
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The review.</summary>
    public required Guid ReviewId { get; init; }

    /// <summary>The goal.</summary>
    public required Guid GoalId { get; init; }

    /// <summary>By the professional.</summary>
    public Attainment? ByMaker { get; init; }

    /// <summary>By the resident.</summary>
    public Attainment? ByResident { get; init; }
}
