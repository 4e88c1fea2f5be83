namespace Keukentafel.Data.Recording;

/// <summary>What an event of an action leads to.</summary>
/// <param name="Journal">Rows of the journal.</param>
/// <param name="DueWork">Work that is due later.</param>
sealed record GoalActionConsequences(IReadOnlyList<JournalEntry> Journal, IReadOnlyList<DueWorkEntry> DueWork) : Consequences(Journal);
