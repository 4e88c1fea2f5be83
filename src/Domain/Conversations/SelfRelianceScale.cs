namespace Keukentafel.Domain.Conversations;

/// <summary>One step of the self-reliance scale.</summary>
/// <param name="Score">1 (lowest) to 5 (highest).</param>
/// <param name="Label">Short Dutch label.</param>
/// <param name="Meaning">What the score means, in plain Dutch spoken to the resident.</param>
public sealed record SelfRelianceStep(int Score, string Label, string Meaning);

/// <summary>Self-reliance (zelfredzaamheid), 1 to 5 per life domain, in our own wording.</summary>
public static class SelfRelianceScale
{
    /// <summary>The lowest score.</summary>
    public const int Lowest = 1;

    /// <summary>The highest score.</summary>
    public const int Highest = 5;

    /// <summary>The highest score that still counts as low: help is needed here (used by triage).</summary>
    public const int Low = 2;

    /// <summary>The middle score: it goes, with trouble (used by triage).</summary>
    public const int Middle = 3;

    /// <summary>The steps, lowest first.</summary>
    public static IReadOnlyList<SelfRelianceStep> Steps { get; } =
    [
        new(1, "Het lukt niet", "Het gaat mis. Er is nu hulp nodig."),
        new(2, "Het lukt vaak niet", "Er is veel hulp nodig. Zonder hulp gaat het slechter."),
        new(3, "Het lukt met moeite", "Het gaat net. Een beetje hulp maakt verschil."),
        new(4, "Het lukt meestal", "Het gaat bijna altijd zelf. Soms is er een vraag."),
        new(5, "Het lukt goed", "Het gaat zelf, of met mensen om u heen."),
    ];

    /// <summary>Whether the score is on the scale.</summary>
    public static bool IsValid(int score) => score is >= Lowest and <= Highest;

    /// <summary>The step of a score.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The score is not 1 to 5.</exception>
    public static SelfRelianceStep Of(int score)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(score, Lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, Highest);
        return Steps[score - 1];
    }
}
