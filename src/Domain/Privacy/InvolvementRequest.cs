namespace Keukentafel.Domain.Privacy;

/// <summary>
/// Vraag om mee te doen: who has a report about a household that another handles asks to be involved with that household. Who
/// handles it or leads its team answers; nobody answers for oneself.
/// </summary>
public sealed class InvolvementRequest : ISealedRow, IVersioned
{
    /// <summary>Working days in which it is answered.</summary>
    public const int WorkingDays = 3;

    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <summary>The own part of whom the report is about, which the requester reads too.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>The household.</summary>
    public required Guid HouseholdId { get; init; }

    /// <summary>The report for which it is asked.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>Who asks.</summary>
    public required Guid RequestedById { get; init; }

    /// <summary>Why; sealed.</summary>
    public required Sealed Reason { get; init; }

    /// <summary>When it was asked (UTC).</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>The last day to answer it in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Who answered; null while it waits.</summary>
    public Guid? AnsweredById { get; private set; }

    /// <summary>When it was answered (UTC).</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The answer; null while it waits.</summary>
    public bool? IsAccepted { get; private set; }

    /// <summary>Why it was refused; sealed.</summary>
    public Sealed? RefusalReason { get; private set; }

    /// <summary>When what was accepted was ended again by who may decide (UTC).</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <summary>True while nobody answered.</summary>
    public bool IsWaiting => IsAccepted is null;

    /// <summary>True when it was accepted, and not ended since.</summary>
    public bool IsInForce => IsAccepted == true && EndedAt is null;

    /// <summary>Accepted. False when it was answered already, or by who asked it.</summary>
    public bool Accept(Guid by, DateTimeOffset now) => Answer(by, now, isAccepted: true, null);

    /// <summary>Refused, with the reason. False when it was answered already, or by who asked it.</summary>
    public bool Refuse(Guid by, Sealed reason, DateTimeOffset now) => Answer(by, now, isAccepted: false, reason);

    /// <summary>What was accepted ends. False when there is nothing to end.</summary>
    public bool End(DateTimeOffset now)
    {
        if (!IsInForce) return false;
        EndedAt = now;
        return true;
    }

    bool Answer(Guid by, DateTimeOffset now, bool isAccepted, Sealed? reason)
    {
        if (!IsWaiting || by == RequestedById) return false;
        (AnsweredById, AnsweredAt, IsAccepted, RefusalReason) = (by, now, isAccepted, reason);
        return true;
    }
}
