namespace Keukentafel.Data.Recording;

/// <summary>What an event does to the statutory term of the decision on a provision.</summary>
enum DecisionTermChange
{
    /// <summary>It starts with the application; a provision without an application has none.</summary>
    Start,

    /// <summary>It is met on the day of the decision.</summary>
    Meet,
}

/// <summary>What an event of a provision leads to.</summary>
/// <param name="Journal">Rows of the journal.</param>
/// <param name="Term">What becomes of the statutory term.</param>
sealed record ProvisionConsequences(IReadOnlyList<JournalEntry> Journal, DecisionTermChange Term) : Consequences(Journal);
