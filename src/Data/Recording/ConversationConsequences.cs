namespace Keukentafel.Data.Recording;

/// <summary>What an event of a conversation leads to.</summary>
/// <param name="Journal">Rows of the journal.</param>
/// <param name="OncePer">How long the same row by the same account is not told again; null tells it each time.</param>
sealed record ConversationConsequences(IReadOnlyList<JournalEntry> Journal, TimeSpan? OncePer) : Consequences(Journal);
