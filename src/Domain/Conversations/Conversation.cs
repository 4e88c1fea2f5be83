using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Triage;

namespace Keukentafel.Domain.Conversations;

/// <summary>Where a conversation is.</summary>
public enum ConversationState
{
    /// <summary>Being held; everything may still change.</summary>
    Draft,

    /// <summary>The written account went to the resident.</summary>
    AccountSent,
}

/// <summary>Keukentafelgesprek: a broad talk per life domain. Sealed in the own part of the person whom the report is about.</summary>
public sealed class Conversation : ISealedRow, IVersioned, IWithholdable
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The report that it belongs to.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>The household.</summary>
    public required Guid HouseholdId { get; init; }

    /// <summary>Whom it is about.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When it was held.</summary>
    public required DateOnly HeldOn { get; set; }

    /// <summary>Who was there; sealed.</summary>
    public Sealed? Present { get; set; }

    /// <summary>Where it is.</summary>
    public required ConversationState State { get; set; }

    /// <summary>Participation step at the start; null when not spoken of. Sealed as its number.</summary>
    public Sealed? Participation { get; set; }

    /// <summary>Verslag: the written account; sealed.</summary>
    public Sealed? Account { get; set; }

    /// <summary>When the account went to the resident (UTC).</summary>
    public DateTimeOffset? AccountSentAt { get; set; }

    /// <summary>The resident's correction; sealed. The account itself stays.</summary>
    public Sealed? Correction { get; set; }

    /// <summary>When the resident corrected it (UTC).</summary>
    public DateTimeOffset? CorrectedAt { get; set; }

    /// <summary>Who led it.</summary>
    public required Guid AccountId { get; init; }

    /// <inheritdoc />
    public DateOnly? WithheldUntilReviewOn { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <summary>The parts that were spoken of.</summary>
    public List<ConversationPart> Parts { get; init; } = [];
}

/// <summary>What was said about one life domain. Every field may be empty.</summary>
public sealed class ConversationPart : ISealedRow, IVersioned
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The conversation.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>Code of the life domain.</summary>
    public required string LifeDomain { get; init; }

    /// <summary>What the resident says; sealed.</summary>
    public Sealed? Says { get; set; }

    /// <summary>What the resident wants; sealed.</summary>
    public Sealed? Wants { get; set; }

    /// <summary>What the resident can do; sealed.</summary>
    public Sealed? Can { get; set; }

    /// <summary>Whom the resident has; sealed.</summary>
    public Sealed? Whom { get; set; }

    /// <summary>What was tried already; sealed.</summary>
    public Sealed? Tried { get; set; }

    /// <summary>Self-reliance 1-5; sealed.</summary>
    public Sealed? Score { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }
}

/// <summary>Zelfredzaamheid of one person in one life domain on one date; the score is sealed.</summary>
public sealed class SelfRelianceScore : ISealedRow
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Code of the life domain.</summary>
    public required string LifeDomain { get; init; }

    /// <summary>When it was given (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>1-5; sealed.</summary>
    public required Sealed Score { get; init; }

    /// <summary>The review in which it was given; null when it comes from a conversation.</summary>
    public Guid? ReviewId { get; init; }

    /// <summary>The conversation in which it was given; null when it comes from a review.</summary>
    public Guid? ConversationId { get; init; }
}

/// <summary>Trede: the participation step of one person at a review; the step is sealed.</summary>
public sealed class ParticipationScore : ISealedRow
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The review in which it was given.</summary>
    public required Guid ReviewId { get; init; }

    /// <summary>When it was given (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>0-4, sealed as its number.</summary>
    public required Sealed Step { get; init; }
}

/// <summary>The route that was chosen for a conversation, beside the one that the rules advised.</summary>
public sealed class TriageDecision : ISealedRow
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The report.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>The conversation that it was computed from; null when a professional closed at once.</summary>
    public Guid? ConversationId { get; init; }

    /// <summary>What the rules advised.</summary>
    public required Route Advised { get; init; }

    /// <summary>What the professional chose.</summary>
    public required Route Chosen { get; init; }

    /// <summary>Why the rules advised it, in words; sealed.</summary>
    public required Sealed Explanation { get; init; }

    /// <summary>Why the professional deviates; sealed; never null when the two differ (rule 9).</summary>
    public Sealed? DeviationReason { get; init; }

    /// <summary>Version of the rules.</summary>
    public required string RulesVersion { get; init; }

    /// <summary>Who decided.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}
