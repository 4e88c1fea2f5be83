using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Triage;

namespace Keukentafel.Domain.Monitoring;

/// <summary>What a fact counts.</summary>
public enum FactKind
{
    /// <summary>A report was received.</summary>
    ReportReceived,

    /// <summary>A report got its route (and law).</summary>
    ReportRouted,

    /// <summary>First contact in which somebody was reached; Value = whole hours since the report.</summary>
    FirstContact,

    /// <summary>Help started; Value = days since the report.</summary>
    HelpStarted,

    /// <summary>A goal was set.</summary>
    GoalSet,

    /// <summary>A goal was reviewed; Value = verdict of the maker (-2..2), SecondValue = of the resident.</summary>
    GoalReviewed,

    /// <summary>Self-reliance was scored; Value = score now (1-5), SecondValue = first score of this person in this domain.</summary>
    SelfRelianceScored,

    /// <summary>Participation step was scored; Value = step now (0-4), SecondValue = first step of this person.</summary>
    ParticipationScored,

    /// <summary>An action was agreed.</summary>
    ActionAgreed,

    /// <summary>An action ended: Value = 1 kept, 0 objected.</summary>
    ActionEnded,

    /// <summary>A law became involved in a household.</summary>
    LawInvolved,

    /// <summary>A plan became active.</summary>
    PlanActivated,
}

/// <summary>Feit voor cijfers: narrow, without narrative and without direct identity, written in the same transaction as the change.</summary>
public sealed class Fact
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it counts.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>On which date.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Random number of the person, household or report; people are counted by it.</summary>
    public required Guid SubjectNumber { get; init; }

    /// <summary>The team.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>The route.</summary>
    public Route? Route { get; init; }

    /// <summary>The law.</summary>
    public Law? Law { get; init; }

    /// <summary>Code of the life domain.</summary>
    public string? LifeDomain { get; init; }

    /// <summary>Whose hands.</summary>
    public SeatKind? Owner { get; init; }

    /// <summary>See <see cref="FactKind"/>.</summary>
    public int? Value { get; init; }

    /// <summary>See <see cref="FactKind"/>.</summary>
    public int? SecondValue { get; init; }
}
