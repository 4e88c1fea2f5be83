using Keukentafel.Data.DueWork;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Triage;

namespace Keukentafel.Data.Recording;

/// <summary>A row of the journal that follows from an event.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">To what.</param>
/// <param name="Detail">Reason or detail in words; sealed when it is stored.</param>
/// <param name="IsBySystem">True when the program did it by itself, and not who acted.</param>
sealed record JournalEntry(JournalKind Kind, JournalSubject Subject, string? Detail = null, bool IsBySystem = false);

/// <summary>A fact that follows from an event.</summary>
sealed record FactEntry(
    FactKind Kind, DateOnly On, Route? Route = null, Law? Law = null, int? Value = null, int? SecondValue = null, string? LifeDomain = null, SeatKind? Owner = null);

/// <summary>Work that is due later and follows from an event.</summary>
/// <param name="Kind">Which work.</param>
/// <param name="AboutId">The row that it is about.</param>
/// <param name="DueAt">From when it may be done (UTC).</param>
sealed record DueWorkEntry(DueWorkKind Kind, Guid AboutId, DateTimeOffset DueAt);

/// <summary>Whom facts count, and for which team.</summary>
/// <param name="SubjectNumber">Random number of the person, household or report.</param>
/// <param name="TeamId">The team.</param>
sealed record Counted(Guid SubjectNumber, Guid? TeamId);

/// <summary>
/// What one event leads to, in the same transaction as the change itself. What a case type has of its own is positional in the
/// record of that type, so that it has to be said for every event, also when it is nothing.
/// </summary>
/// <param name="Journal">Rows of the journal.</param>
abstract record Consequences(IReadOnlyList<JournalEntry> Journal)
{
    /// <summary>Facts for the figures.</summary>
    public IReadOnlyList<FactEntry> Facts { get; init; } = [];

    /// <summary>Laws that are involved in the household from now on; each counts once per household.</summary>
    public IReadOnlyCollection<Law> LawsInvolved { get; init; } = [];
}
