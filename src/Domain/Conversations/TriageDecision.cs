using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Triage;

namespace Keukentafel.Domain.Conversations;

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
