using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;

namespace Keukentafel.Domain.Conversations;

/// <summary>Where a conversation is.</summary>
public enum ConversationState
{
    /// <summary>Being held; everything may still change.</summary>
    Draft,

    /// <summary>The written account went to the resident.</summary>
    AccountSent,
}

/// <summary>
/// Keukentafelgesprek: a broad talk per life domain. Sealed in the own part of the person whom the report is about. It changes by its
/// methods only: each guards, and returns what happened or why not. Nothing of it changes after its account was sent.
/// </summary>
public sealed class Conversation : ISealedRow, IVersioned, IWithholdable
{
    readonly List<ConversationPart> parts = [];

    Conversation()
    {
    }

    /// <inheritdoc />
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public Guid DossierId { get; private set; }

    /// <summary>The report that it belongs to.</summary>
    public Guid ReportId { get; private set; }

    /// <summary>The household.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>Whom it is about.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>When it was held.</summary>
    public DateOnly HeldOn { get; private set; }

    /// <summary>Who was there; sealed.</summary>
    public Sealed? Present { get; private set; }

    /// <summary>Where it is.</summary>
    public ConversationState State { get; private set; }

    /// <summary>Participation step at the start; null when not spoken of. Sealed as its number.</summary>
    public Sealed? Participation { get; private set; }

    /// <summary>Verslag: the written account; sealed.</summary>
    public Sealed? Account { get; private set; }

    /// <summary>When the account went to the resident (UTC).</summary>
    public DateTimeOffset? AccountSentAt { get; private set; }

    /// <summary>The resident's correction; sealed. The account itself stays.</summary>
    public Sealed? Correction { get; private set; }

    /// <summary>When the resident corrected it (UTC).</summary>
    public DateTimeOffset? CorrectedAt { get; private set; }

    /// <summary>Who led it.</summary>
    public Guid AccountId { get; private set; }

    /// <inheritdoc cref="IWithholdable.WithheldUntilReviewOn" />
    public DateOnly? WithheldUntilReviewOn { get; private set; }

    DateOnly? IWithholdable.WithheldUntilReviewOn
    {
        get => WithheldUntilReviewOn;
        set => WithheldUntilReviewOn = value;
    }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <summary>The parts that were spoken of.</summary>
    public IReadOnlyList<ConversationPart> Parts => parts;

    /// <summary>True while everything may still change.</summary>
    public bool IsDraft => State == ConversationState.Draft;

    /// <summary>Why no conversation of this report can begin; null when one can.</summary>
    public static ConversationRefusal? RefusesBegin(Report report) => report switch
    {
        { PersonId: null } or { HouseholdId: null } => ConversationRefusal.NobodyIsKnown,
        { IsEnded: true } => ConversationRefusal.ReportEnded,
        _ => null,
    };

    /// <summary>The conversation of a report begins, about whom the report is about; what is withheld of the report is withheld of it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="id">Identity.</param>
    /// <param name="by">Who leads it.</param>
    /// <param name="on">The day, until another one is filled in.</param>
    /// <exception cref="InvalidOperationException">It cannot begin; see <see cref="RefusesBegin"/>.</exception>
    public static (Conversation Conversation, ConversationEvent.Begun Begun) Begin(Report report, Guid id, Guid by, DateOnly on)
    {
        if (RefusesBegin(report) is { } refusal) throw new InvalidOperationException($"No conversation can begin: {refusal}.");
        var conversation = new Conversation
        {
            Id = id,
            DossierId = report.DossierId,
            ReportId = report.Id,
            HouseholdId = report.HouseholdId!.Value,
            PersonId = report.PersonId!.Value,
            HeldOn = on,
            State = ConversationState.Draft,
            AccountId = by,
            WithheldUntilReviewOn = report.WithheldUntilReviewOn,
        };
        return (conversation, new ConversationEvent.Begun());
    }

    /// <summary>Why it was not held on this day; null when it was.</summary>
    /// <param name="day">The day.</param>
    /// <param name="reportedOn">The day of the report.</param>
    /// <param name="today">The date in the Netherlands.</param>
    public static ConversationRefusal? RefusesDay(DateOnly day, DateOnly reportedOn, DateOnly today)
    {
        if (day > today) return ConversationRefusal.DayIsToCome;
        return day < reportedOn ? ConversationRefusal.DayBeforeReport : null;
    }

    /// <summary>The part about a life domain; null when it was not spoken of yet.</summary>
    public ConversationPart? Part(string lifeDomain) => parts.SingleOrDefault(part => part.LifeDomain == lifeDomain);

    /// <summary>Writes down when it was held, and who was there.</summary>
    /// <param name="heldOn">The day.</param>
    /// <param name="present">Who was there; sealed.</param>
    /// <param name="reportedOn">The day of the report.</param>
    /// <param name="today">The date in the Netherlands.</param>
    public ConversationResult RecordPresence(DateOnly heldOn, Sealed? present, DateOnly reportedOn, DateOnly today)
    {
        if (!IsDraft) return ConversationRefusal.AccountWasSent;
        if (RefusesDay(heldOn, reportedOn, today) is { } refusal) return refusal;
        (HeldOn, Present) = (heldOn, present);
        return new ConversationEvent.PresenceRecorded();
    }

    /// <summary>Writes down on which step the person takes part.</summary>
    /// <param name="step">The number of the step; sealed. Null when it was not spoken of.</param>
    public ConversationResult RecordParticipation(Sealed? step)
    {
        if (!IsDraft) return ConversationRefusal.AccountWasSent;
        Participation = step;
        return new ConversationEvent.ParticipationRecorded();
    }

    /// <summary>Writes down what was said about one life domain. What is empty and never was saved stays unsaved.</summary>
    /// <param name="id">Identity of the part, for which the texts were sealed: of the one that is there, or of a new one.</param>
    /// <param name="spoken">What was said.</param>
    /// <param name="before">What the part that is there said; null when there is none.</param>
    /// <param name="texts">What was said; sealed.</param>
    public ConversationResult WritePart(Guid id, SpokenPart spoken, SpokenPart? before, PartTexts texts)
    {
        if (!IsDraft) return ConversationRefusal.AccountWasSent;
        if (before is null ? spoken.IsEmpty : before.SaysTheSameAs(spoken)) return ConversationResult.Unchanged;
        var known = Part(spoken.DomainCode);
        var part = known ?? new ConversationPart(id, this, spoken.DomainCode);
        part.Write(texts);
        if (known is null) parts.Add(part);
        return new ConversationEvent.PartWritten(part, IsNew: known is null);
    }

    /// <summary>Keeps the account while it is written; the resident does not see it yet.</summary>
    public ConversationResult WriteAccount(Sealed account)
    {
        if (!IsDraft) return ConversationRefusal.AccountWasSent;
        Account = account;
        return new ConversationEvent.AccountWritten();
    }

    /// <summary>Sends the account to the resident. From now on the conversation does not change, and its scores count.</summary>
    /// <param name="account">The account; sealed.</param>
    /// <param name="scores">What was scored, beside what was scored first.</param>
    /// <param name="now">The instant.</param>
    public ConversationResult SendAccount(Sealed account, ConversationScores scores, DateTimeOffset now)
    {
        if (!IsDraft) return ConversationRefusal.AccountWasSent;
        (Account, State, AccountSentAt) = (account, ConversationState.AccountSent, now);
        return new ConversationEvent.AccountSent(scores);
    }

    /// <summary>The resident, or the representative of a child, says what is not right in the account, which stays.</summary>
    /// <param name="isResident">True for a resident: nobody else corrects it.</param>
    /// <param name="correction">What is not right; sealed.</param>
    /// <param name="words">What is not right, in words: the journal keeps each correction.</param>
    /// <param name="now">The instant.</param>
    public ConversationResult Correct(bool isResident, Sealed correction, string words, DateTimeOffset now)
    {
        if (IsDraft) return ConversationRefusal.AccountNotSent;
        if (!isResident) return ConversationRefusal.NotAResident;
        (Correction, CorrectedAt) = (correction, now);
        return new ConversationEvent.AccountCorrected(words);
    }
}

/// <summary>What was said about one life domain. Every field may be empty. Only its conversation writes it.</summary>
public sealed class ConversationPart : ISealedRow, IVersioned
{
    ConversationPart()
    {
    }

    internal ConversationPart(Guid id, Conversation conversation, string lifeDomain) =>
        (Id, DossierId, ConversationId, LifeDomain) = (id, conversation.DossierId, conversation.Id, lifeDomain);

    /// <inheritdoc />
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public Guid DossierId { get; private set; }

    /// <summary>The conversation.</summary>
    public Guid ConversationId { get; private set; }

    /// <summary>Code of the life domain.</summary>
    public string LifeDomain { get; private set; } = "";

    /// <summary>What the resident says; sealed.</summary>
    public Sealed? Says { get; private set; }

    /// <summary>What the resident wants; sealed.</summary>
    public Sealed? Wants { get; private set; }

    /// <summary>What the resident can do; sealed.</summary>
    public Sealed? Can { get; private set; }

    /// <summary>Whom the resident has; sealed.</summary>
    public Sealed? Whom { get; private set; }

    /// <summary>What was tried already; sealed.</summary>
    public Sealed? Tried { get; private set; }

    /// <summary>Self-reliance 1-5; sealed.</summary>
    public Sealed? Score { get; private set; }

    /// <inheritdoc />
    public int Version { get; set; }

    internal void Write(PartTexts texts) => (Says, Wants, Can, Whom, Tried, Score) = texts;
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
