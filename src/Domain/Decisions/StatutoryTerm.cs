using Keukentafel.Domain.Time;

namespace Keukentafel.Domain.Decisions;

/// <summary>
/// Wettelijke termijn that runs for a report or provision. The due date is computed from its start and suspensions,
/// never typed (rule 10); it is kept so that lists can be ordered by it.
/// </summary>
public sealed class StatutoryTerm
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which term.</summary>
    public required TermKind Kind { get; init; }

    /// <summary>The report, if it runs for a report.</summary>
    public Guid? ReportId { get; init; }

    /// <summary>The provision, if it runs for a provision.</summary>
    public Guid? ProvisionId { get; init; }

    /// <summary>The household, once known.</summary>
    public Guid? HouseholdId { get; set; }

    /// <summary>The date of the event that starts it.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The computed last day.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>When it was met; null while it runs.</summary>
    public DateOnly? MetOn { get; set; }

    /// <summary>When it stopped mattering, because the law or the route changed; null while it counts.</summary>
    public DateOnly? DroppedOn { get; set; }

    /// <summary>True while it runs.</summary>
    public bool IsOpen => MetOn is null && DroppedOn is null;
}
