using Keukentafel.Domain.Decisions;

namespace Keukentafel.Domain.Privacy;

/// <summary>
/// Grondslag voor ander gebruik: the record that opens one cell of the <see cref="PurposeMatrix"/> for one household or one
/// of its people. Written by a professional with article and reason, or by an explicit consent that was given.
/// </summary>
public sealed class PurposeBasis : ISealedRow, IWithholdable
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The household.</summary>
    public required Guid HouseholdId { get; init; }

    /// <summary>Whose data; null for the whole household, which consent never opens.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The law under which the data were gathered.</summary>
    public required Law GatheredUnder { get; init; }

    /// <summary>The law for which they are used.</summary>
    public required Law UsedFor { get; init; }

    /// <summary>What the matrix asked on the day of recording.</summary>
    public required PurposeCondition Condition { get; init; }

    /// <summary>The article on which it rests.</summary>
    public required string Article { get; init; }

    /// <summary>Why it is needed; sealed. Null when a consent is the record.</summary>
    public Sealed? Reason { get; init; }

    /// <summary>The consent that it came from, if any.</summary>
    public Guid? ConsentId { get; init; }

    /// <summary>Version of the matrix.</summary>
    public required DateOnly MatrixOf { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Guid RecordedById { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Last day on which it holds; null while no end was agreed.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>When it was ended (UTC).</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <inheritdoc />
    public DateOnly? WithheldUntilReviewOn { get; set; }

    /// <summary>True on this day.</summary>
    public bool HoldsOn(DateOnly day) => EndedAt is null && (Until is null || day <= Until);
}
