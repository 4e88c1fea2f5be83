using Keukentafel.Domain.Privacy;

namespace Keukentafel.Domain.Plans;

/// <summary>How an action stands on a date.</summary>
public enum ActionStanding
{
    /// <summary>Under way.</summary>
    Open,

    /// <summary>The date has passed and its maker did not say that it is done.</summary>
    Late,

    /// <summary>Its maker says that it is done; the resident may still object.</summary>
    Done,

    /// <summary>The resident says that it was not done.</summary>
    Objected,

    /// <summary>Done, and seven days without objection.</summary>
    Kept,
}

/// <summary>
/// Actie; toezegging when its owner is a professional or provider and it has a date. Kept only when its maker says so and
/// the resident does not object within seven days; both verdicts stay.
/// </summary>
public sealed class GoalAction : ISealedRow, IVersioned
{
    /// <summary>Days in which the resident may object to "kept".</summary>
    public const int ObjectionDays = 7;

    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The goal.</summary>
    public required Guid GoalId { get; init; }

    /// <summary>The seat that does it.</summary>
    public required Guid ParticipantId { get; set; }

    /// <summary>Whose hands; kept here so that figures need no join.</summary>
    public required SeatKind OwnerKind { get; set; }

    /// <summary>What will be done; sealed.</summary>
    public required Sealed What { get; set; }

    /// <summary>By when; null when there is no date.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>When it was agreed (UTC).</summary>
    public required DateTimeOffset AgreedAt { get; init; }

    /// <summary>When its maker said that it is done (UTC).</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Who said so.</summary>
    public Guid? DoneById { get; private set; }

    /// <summary>When the resident objected (UTC).</summary>
    public DateTimeOffset? ObjectedAt { get; private set; }

    /// <summary>The resident's words with the objection; sealed.</summary>
    public Sealed? Objection { get; private set; }

    /// <summary>When the action was taken off the plan (UTC).</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <summary>True for a toezegging: a professional or provider promised it for a date.</summary>
    public bool IsPromise => DueOn is not null && OwnerKind is (SeatKind.Professional or SeatKind.Provider);

    /// <summary>Last instant at which the resident may object; null while it is not done.</summary>
    public DateTimeOffset? ObjectionUntil => DoneAt?.AddDays(ObjectionDays);

    /// <summary>How it stands.</summary>
    /// <param name="today">The date in the Netherlands.</param>
    /// <param name="now">The instant (UTC).</param>
    public ActionStanding StandingAt(DateOnly today, DateTimeOffset now) => this switch
    {
        { ObjectedAt: not null } => ActionStanding.Objected,
        { DoneAt: not null } when now >= ObjectionUntil => ActionStanding.Kept,
        { DoneAt: not null } => ActionStanding.Done,
        { DueOn: { } due } when due < today => ActionStanding.Late,
        _ => ActionStanding.Open,
    };

    /// <summary>Its maker says that it is done. Saying it again changes nothing.</summary>
    public void SayDone(Guid accountId, DateTimeOffset now)
    {
        if (DoneAt is not null) return;
        (DoneAt, DoneById) = (now, accountId);
    }

    /// <summary>Takes the tick back. After an objection the maker reopens it too; the objection stays in the journal.</summary>
    public void Reopen() => (DoneAt, DoneById, ObjectedAt, Objection) = (null, null, null, null);

    /// <summary>The resident objects to "done".</summary>
    /// <returns>False when it is not done, was objected to already, or the seven days have passed.</returns>
    public bool Object(Sealed? words, DateTimeOffset now)
    {
        if (DoneAt is null || ObjectedAt is not null || now >= ObjectionUntil) return false;
        (ObjectedAt, Objection) = (now, words);
        return true;
    }
}
