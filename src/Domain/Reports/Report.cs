using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Triage;

namespace Keukentafel.Domain.Reports;

/// <summary>
/// Melding: somebody asks for help, or asks for somebody; in own words. It changes by its methods only: each guards, and
/// returns what happened or why not.
/// </summary>
public sealed class Report : ISealedRow, IVersioned, IWithholdable
{
    /// <summary>Days after which a professional looks again whether what was withheld for safety can be released.</summary>
    public const int SafetyReviewDays = 14;

    /// <summary>
    /// Weeks in which who had a report that ended can still look it up, to answer a question about it: the report alone, not the
    /// household.
    /// </summary>
    public const int LookBackWeeks = 4;

    Report()
    {
    }

    /// <inheritdoc />
    public Guid Id { get; private set; }

    /// <summary>Intake dossier; after matching the person's own part.</summary>
    public Guid DossierId { get; private set; }

    /// <summary>Kenmerk that the resident gets: "KT-7F3K-92QM".</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Unguessable key of the receipt page; only its hash is kept.</summary>
    public byte[] ReceiptKeyHash { get; private set; } = [];

    /// <summary>When it came in (UTC).</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>The date in the Netherlands on which terms start.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>How it came in.</summary>
    public Channel Channel { get; private set; }

    /// <summary>Who it is about.</summary>
    public AskedFor AskedFor { get; private set; }

    /// <summary>What makes it urgent.</summary>
    public Urgency Urgency { get; private set; }

    /// <summary>What is going on, in own words; sealed.</summary>
    public Sealed Words { get; private set; }

    /// <summary>What would help; sealed.</summary>
    public Sealed? Wish { get; private set; }

    /// <summary>Name of who asks; sealed.</summary>
    public Sealed? AskerName { get; private set; }

    /// <summary>How to reach safely; sealed.</summary>
    public Sealed Reach { get; private set; }

    /// <summary>Name (and what is known) of whom it is about when that is somebody else; sealed.</summary>
    public Sealed? AboutName { get; private set; }

    /// <summary>Why the other person does not know; sealed.</summary>
    public Sealed? WhyUnknown { get; private set; }

    /// <summary>Birth date of whom it is about, for matching; sealed as yyyy-MM-dd.</summary>
    public Sealed? AboutBirthDate { get; private set; }

    /// <summary>Street and house number; sealed.</summary>
    public Sealed? Address { get; private set; }

    /// <summary>Four digits of the postcode, by which the team is chosen.</summary>
    public string? PostcodeArea { get; private set; }

    /// <summary>The account of a signed-in resident who made it.</summary>
    public Guid? ByAccountId { get; private set; }

    /// <summary>The team that it was routed to.</summary>
    public Guid? TeamId { get; private set; }

    /// <summary>The professional who has it.</summary>
    public Guid? HandlerId { get; private set; }

    /// <summary>Where it is on its way.</summary>
    public ReportState State { get; private set; }

    /// <summary>The law that it falls under; null until a professional says so.</summary>
    public Law? Law { get; private set; }

    /// <summary>The route, once decided.</summary>
    public Route? Route { get; private set; }

    /// <summary>Whom it is about, once matched.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The household, once matched.</summary>
    public Guid? HouseholdId { get; private set; }

    /// <summary>When who handles its household left it to the intake of the team (UTC); null while it is offered to them.</summary>
    public DateTimeOffset? LeftToIntakeAt { get; private set; }

    /// <summary>The earlier report that this one repeats.</summary>
    public Guid? DuplicateOfId { get; private set; }

    /// <summary>Earliest open legal date, for ordering; follows from the terms (rule 10), see <see cref="Schedule"/>.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>First contact in which somebody was reached (UTC).</summary>
    public DateTimeOffset? FirstContactAt { get; private set; }

    /// <summary>When help started.</summary>
    public DateOnly? HelpStartedOn { get; private set; }

    /// <summary>When it was closed (UTC).</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Random number that facts carry.</summary>
    public Guid SubjectNumber { get; private set; }

    /// <inheritdoc cref="IWithholdable.WithheldUntilReviewOn" />
    public DateOnly? WithheldUntilReviewOn { get; private set; }

    DateOnly? IWithholdable.WithheldUntilReviewOn
    {
        get => WithheldUntilReviewOn;
        set => WithheldUntilReviewOn = value;
    }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <summary>Safety stands on top of every list.</summary>
    public bool IsSafety { get; private set; }

    /// <summary>True once it is closed or a duplicate: nobody works on it any more.</summary>
    public bool IsEnded => State is ReportState.Closed or ReportState.Duplicate;

    /// <summary>A report comes in. Danger withholds it from the household from the first moment.</summary>
    public static (Report Report, ReportEvent.Received Received) Receive(NewReport told)
    {
        var danger = told.Urgency.HasFlag(Urgency.Danger);
        var report = new Report
        {
            Id = told.Id,
            DossierId = told.DossierId,
            Reference = told.Reference,
            ReceiptKeyHash = told.ReceiptKeyHash,
            ReceivedAt = told.ReceivedAt,
            ReceivedOn = told.ReceivedOn,
            Channel = told.Channel,
            AskedFor = told.AskedFor,
            Urgency = told.Urgency,
            PostcodeArea = told.PostcodeArea,
            ByAccountId = told.ByAccountId,
            TeamId = told.TeamId,
            PersonId = told.PersonId,
            HouseholdId = told.HouseholdId,
            SubjectNumber = told.SubjectNumber,
            IsSafety = danger,
            WithheldUntilReviewOn = danger ? told.ReceivedOn.AddDays(SafetyReviewDays) : null,
        };
        report.Keep(told.Texts);
        return (report, new ReportEvent.Received());
    }

    /// <summary>It turned out whom it is about. What was told is sealed again in that person's own part by who stores it.</summary>
    public ReportResult MatchTo(MatchedPerson person)
    {
        if (PersonId is not null) return ReportRefusal.AlreadyMatched;
        (PersonId, HouseholdId, DossierId, SubjectNumber) = (person.PersonId, person.HouseholdId, person.DossierId, person.SubjectNumber);
        return new ReportEvent.Matched(person.Reason, person.IsNewHere);
    }

    /// <summary>Who handles its household does not take it over: it waits for the intake of the team alone.</summary>
    public ReportResult LeaveToIntake(DateTimeOffset now)
    {
        if (HandlerId is not null) return ReportRefusal.AlreadyPickedUp;
        if (IsEnded) return ReportRefusal.Ended;
        if (LeftToIntakeAt is not null) return ReportResult.Unchanged;
        LeftToIntakeAt = now;
        return new ReportEvent.OfferLeft();
    }

    /// <summary>A professional takes a report that nobody has. The one who has it already has it.</summary>
    public ReportResult PickUp(Guid accountId)
    {
        if (HandlerId == accountId) return ReportResult.Unchanged;
        if (IsEnded) return ReportRefusal.Ended;
        if (HandlerId is not null) return ReportRefusal.AlreadyPickedUp;
        Give(new ReportReceiver(accountId));
        return new ReportEvent.PickedUp();
    }

    /// <summary>Why this account cannot hand it over to this receiver; null when it can.</summary>
    public ReportRefusal? RefusesHandOver(Guid by, ReportReceiver to)
    {
        if (IsEnded) return ReportRefusal.Ended;
        if (HandlerId is { } handler && handler != by) return ReportRefusal.HandledByOther;
        if (to.AccountId is { } account && account == HandlerId) return ReportRefusal.AlreadyTheHandler;
        return to.AccountId is null && to.TeamId == TeamId && HandlerId is null ? ReportRefusal.AlreadyWaits : null;
    }

    /// <summary>Assigns what nobody has, or hands over what this account has; to a colleague or to a team.</summary>
    public ReportResult HandOver(Guid by, ReportReceiver to, string reason)
    {
        if (RefusesHandOver(by, to) is { } refusal) return refusal;
        var isFirst = HandlerId is null && to.AccountId is not null;
        Give(to);
        return isFirst ? new ReportEvent.Assigned(reason) : new ReportEvent.HandedOver(reason);
    }

    /// <summary>A team lead gives it from one member to another.</summary>
    public ReportResult Reassign(Guid from, Guid to, string reason)
    {
        if (IsEnded || HandlerId != from) return ReportRefusal.WithAnother;
        Give(new ReportReceiver(to));
        return new ReportEvent.HandedOver(reason);
    }

    /// <summary>Says under which law it falls. The same law again changes nothing.</summary>
    public ReportResult SetLaw(Law law)
    {
        if (IsEnded) return ReportRefusal.Ended;
        if (Law == law) return ReportResult.Unchanged;
        Law = law;
        return new ReportEvent.LawSet(law);
    }

    /// <summary>The route is decided by who has it. The route Safety withholds everything until a professional looks again.</summary>
    /// <exception cref="ArgumentException">Safety without a review date.</exception>
    public ReportResult Decide(DecidedRoute decided)
    {
        if (IsEnded) return ReportRefusal.Ended;
        if (HandlerId is null) return ReportRefusal.NobodyHasIt;
        var isSafety = decided.Chosen == Triage.Route.Safety;
        if (isSafety && decided.ReviewOn is null) throw new ArgumentException("Safety has a review date.", nameof(decided));
        if (decided.Urgency is { } urgency) (Urgency, IsSafety) = (urgency, isSafety);
        if (isSafety) WithheldUntilReviewOn = decided.ReviewOn;
        var isAnother = Route != decided.Chosen;
        (Route, State) = (decided.Chosen, ReportState.Routed);
        if (decided.Laws.Count > 0 && (Law is not { } present || !decided.Laws.Contains(present))) Law = decided.Laws.Order().First();
        return new ReportEvent.RouteDecided(decided, isAnother);
    }

    /// <summary>An individual provision was applied for: from now on its decision counts.</summary>
    public ReportResult AwaitDecision(Law law)
    {
        if (IsEnded) return ReportRefusal.Ended;
        if (HandlerId is null) return ReportRefusal.NobodyHasIt;
        (State, Law) = (ReportState.Routed, law);
        return new ReportEvent.DecisionAwaited();
    }

    /// <summary>Eerste contact: somebody was reached. The first time counts.</summary>
    public ReportResult RecordFirstContact(DateTimeOffset at)
    {
        if (FirstContactAt is not null) return ReportResult.Unchanged;
        // A contact on the day of the report, noted down by the minute, may seem to lie just before it.
        FirstContactAt = at > ReceivedAt ? at : ReceivedAt;
        return new ReportEvent.FirstContact(FirstContactAt.Value);
    }

    /// <summary>The inquiry (article 2.3.2 Wmo 2015) is done: its account was sent.</summary>
    public ReportResult FinishInquiry() => IsEnded ? ReportResult.Unchanged : new ReportEvent.InquiryFinished();

    /// <summary>Hulp begonnen. The first time counts.</summary>
    public ReportResult StartHelp(DateOnly on, string? what = null)
    {
        if (State == ReportState.Duplicate) return ReportRefusal.Ended;
        if (HelpStartedOn is not null) return ReportResult.Unchanged;
        HelpStartedOn = on;
        return new ReportEvent.HelpStarted(on, what);
    }

    /// <summary>Its handler closes it: what it asked was done, or is not asked any more.</summary>
    /// <param name="by">Who closes it.</param>
    /// <param name="awaitsDecision">True while a decision on a provision of this report is owed.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">The instant.</param>
    public ReportResult Close(Guid by, bool awaitsDecision, string reason, DateTimeOffset now)
    {
        if (IsEnded) return ReportRefusal.Ended;
        if (HandlerId != by) return ReportRefusal.NotTheHandler;
        return awaitsDecision ? ReportRefusal.AwaitsDecision : Answer(reason, now);
    }

    /// <summary>What it asked was answered, by help or by a decision: that closes it.</summary>
    /// <param name="how">What the answer was, when it stands nowhere else.</param>
    /// <param name="now">The instant.</param>
    public ReportResult Answer(string? how, DateTimeOffset now)
    {
        if (IsEnded) return ReportRefusal.Ended;
        (State, ClosedAt) = (ReportState.Closed, now);
        return new ReportEvent.Closed(how);
    }

    /// <summary>The decisions on its provisions answer a report of a single question, unless one of them leaves something to wait for.</summary>
    /// <param name="provisions">All provisions of this report.</param>
    /// <param name="now">The instant.</param>
    public ReportResult AnswerByDecision(IEnumerable<Provision> provisions, DateTimeOffset now)
    {
        if (this is not { Route: Triage.Route.SingleProvision, State: ReportState.Routed }) return ReportResult.Unchanged;
        // Help that was granted and does not start is nobody's work any more once the report is closed.
        return provisions.Any(provision => provision.AwaitsDecision || provision.AwaitsStart) ? ReportResult.Unchanged : Answer(how: null, now);
    }

    /// <summary>It repeats an earlier report, so that nobody works on it any more.</summary>
    public ReportResult MarkDuplicate(Report earlier)
    {
        if (PersonId is not null) return ReportRefusal.AlreadyMatched;
        if (IsEnded) return ReportRefusal.Ended;
        (DuplicateOfId, State) = (earlier.DuplicateOfId ?? earlier.Id, ReportState.Duplicate);
        return new ReportEvent.MarkedDuplicate(earlier);
    }

    /// <summary>It repeats nothing after all: who had it has it again.</summary>
    public ReportResult UndoDuplicate()
    {
        if (State != ReportState.Duplicate || PersonId is not null) return ReportRefusal.NotADuplicate;
        (DuplicateOfId, State) = (null, StateOfHandling());
        return new ReportEvent.DuplicateUndone();
    }

    /// <summary>Takes over the earliest date by which the municipality must do something (rule 10).</summary>
    public void Schedule(IEnumerable<StatutoryTerm> terms) => DueOn = ReportTerms.EarliestOpen(terms);

    void Keep(ReportTexts texts) =>
        (Words, Reach, Wish, AskerName, AboutName, WhyUnknown, AboutBirthDate, Address) = texts;

    void Give(ReportReceiver to)
    {
        (HandlerId, TeamId) = (to.AccountId, to.TeamId ?? TeamId);
        State = StateOfHandling();
    }

    ReportState StateOfHandling() => (HandlerId, Route) switch
    {
        (null, _) => ReportState.New,
        (_, null) => ReportState.PickedUp,
        _ => ReportState.Routed,
    };
}
