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
/// the resident does not object within seven days; both verdicts stay. It changes by its methods only: each guards, and returns
/// what happened or why not.
/// </summary>
public sealed class GoalAction : ISealedRow, IVersioned
{
    /// <summary>Days in which the resident may object to "kept".</summary>
    public const int ObjectionDays = 7;

    GoalAction()
    {
    }

    /// <inheritdoc />
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public Guid DossierId { get; private set; }

    /// <summary>The goal.</summary>
    public Guid GoalId { get; private set; }

    /// <summary>The seat that does it.</summary>
    public Guid ParticipantId { get; private set; }

    /// <summary>Whose hands; kept here so that figures need no join.</summary>
    public SeatKind OwnerKind { get; private set; }

    /// <summary>What will be done; sealed.</summary>
    public Sealed What { get; private set; }

    /// <summary>By when; null when there is no date.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>When it was agreed (UTC).</summary>
    public DateTimeOffset AgreedAt { get; private set; }

    /// <summary>When its maker said that it is done (UTC).</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Who said so.</summary>
    public Guid? DoneById { get; private set; }

    /// <summary>When the resident objected (UTC).</summary>
    public DateTimeOffset? ObjectedAt { get; private set; }

    /// <summary>The resident's words with the objection; sealed.</summary>
    public Sealed? Objection { get; private set; }

    /// <summary>When the action was taken off the plan (UTC).</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <summary>True for a toezegging: a professional or provider promised it for a date.</summary>
    public bool IsPromise => DueOn is not null && OwnerKind is (SeatKind.Professional or SeatKind.Provider);

    /// <summary>Last instant at which the resident may object; null while it is not done.</summary>
    public DateTimeOffset? ObjectionUntil => DoneAt?.AddDays(ObjectionDays);

    /// <summary>An action is agreed at the table of a plan.</summary>
    /// <param name="told">What was agreed.</param>
    /// <param name="words">What will be done, in words.</param>
    /// <exception cref="ArgumentException">Who does it has no seat at the plan of the goal.</exception>
    public static (GoalAction Action, GoalActionEvent.Agreed Agreed) Agree(NewAction told, string? words = null)
    {
        if (told.Owner.PlanId != told.Goal.PlanId) throw new ArgumentException("Who does an action has a seat at its plan.", nameof(told));
        var action = new GoalAction
        {
            Id = told.Id,
            DossierId = told.Goal.DossierId,
            GoalId = told.Goal.Id,
            ParticipantId = told.Owner.Id,
            OwnerKind = told.Owner.Kind,
            What = told.What,
            DueOn = told.DueOn,
            AgreedAt = told.AgreedAt,
        };
        return (action, new GoalActionEvent.Agreed(words));
    }

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

    /// <summary>Something else is agreed, or somebody else does it.</summary>
    /// <param name="owner">The seat that does it now.</param>
    /// <param name="what">What will be done; sealed.</param>
    /// <param name="dueOn">By when.</param>
    /// <param name="was">What stood there before, in words: a promise cannot be moved unseen.</param>
    public GoalActionResult Change(Participant owner, Sealed what, DateOnly? dueOn, string was)
    {
        (ParticipantId, OwnerKind, What, DueOn) = (owner.Id, owner.Kind, what, dueOn);
        return new GoalActionEvent.Changed(was);
    }

    /// <summary>Its maker says that it is done. Saying it again changes nothing.</summary>
    /// <param name="by">Who says so.</param>
    /// <param name="owner">The seat that does it.</param>
    /// <param name="words">What was done, in words.</param>
    /// <param name="now">The instant.</param>
    public GoalActionResult SayDone(Ticker by, Participant owner, string? words, DateTimeOffset now)
    {
        if (!MayTick(by, owner)) return GoalActionRefusal.NotTheirsToSay;
        if (DoneAt is not null) return GoalActionResult.Unchanged;
        (DoneAt, DoneById) = (now, by.AccountId);
        return new GoalActionEvent.SaidDone(words);
    }

    /// <summary>Takes the tick back. After an objection the maker reopens it too; the objection stays in the journal.</summary>
    /// <param name="by">Who takes it back.</param>
    /// <param name="owner">The seat that does it.</param>
    /// <param name="words">The action or the objection to it, in words.</param>
    /// <param name="now">The instant.</param>
    public GoalActionResult Reopen(Ticker by, Participant owner, string? words, DateTimeOffset now)
    {
        if (!MayTick(by, owner)) return GoalActionRefusal.NotTheirsToSay;
        if (IsKept(now)) return GoalActionRefusal.AlreadyKept;
        if (DoneAt is null) return GoalActionResult.Unchanged;
        (DoneAt, DoneById, ObjectedAt, Objection) = (null, null, null, null);
        return new GoalActionEvent.Reopened(words);
    }

    /// <summary>The resident objects to "done".</summary>
    /// <param name="by">Who objects.</param>
    /// <param name="objection">Why; sealed.</param>
    /// <param name="words">Why, in words.</param>
    /// <param name="now">The instant.</param>
    public GoalActionResult Object(Guid by, Sealed? objection, string? words, DateTimeOffset now)
    {
        if (DoneAt is null) return GoalActionRefusal.NotDone;
        if (DoneById == by) return GoalActionRefusal.OwnWord;
        if (ObjectedAt is not null) return GoalActionRefusal.AlreadyObjected;
        if (IsKept(now)) return GoalActionRefusal.AlreadyKept;
        (ObjectedAt, Objection) = (now, objection);
        return new GoalActionEvent.Objected(words);
    }

    /// <summary>Seven days have passed without objection: it counts as kept. That counts once.</summary>
    /// <param name="isCounted">True when it was counted since it was said to be done.</param>
    /// <param name="now">The instant.</param>
    public GoalActionResult CountKept(bool isCounted, DateTimeOffset now) =>
        isCounted || !IsKept(now) ? GoalActionResult.Unchanged : new GoalActionEvent.Kept();

    /// <summary>Takes it off the plan.</summary>
    /// <param name="words">The action in words.</param>
    /// <param name="now">The instant.</param>
    public GoalActionResult Withdraw(string? words, DateTimeOffset now)
    {
        if (WithdrawnAt is not null) return GoalActionResult.Unchanged;
        WithdrawnAt = now;
        return new GoalActionEvent.Withdrawn(words);
    }

    /// <summary>Puts it back on the plan.</summary>
    /// <param name="words">The action in words.</param>
    public GoalActionResult PutBack(string? words)
    {
        if (WithdrawnAt is null) return GoalActionResult.Unchanged;
        WithdrawnAt = null;
        return new GoalActionEvent.PutBack(words);
    }

    bool MayTick(Ticker by, Participant owner) => owner.Id == ParticipantId && by.MayTickFor(owner);

    bool IsKept(DateTimeOffset now) => ObjectedAt is null && now >= ObjectionUntil;
}
