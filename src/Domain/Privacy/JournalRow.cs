namespace Keukentafel.Domain.Privacy;

/// <summary>What happened to a dossier.</summary>
public enum JournalKind
{
    /// <summary>A report was received.</summary>
    ReportReceived,
    /// <summary>A report was found to be the same as an earlier one.</summary>
    ReportMarkedDuplicate,
    /// <summary>A report was matched to a person and household.</summary>
    ReportMatched,
    /// <summary>A professional picked a report up.</summary>
    ReportPickedUp,
    /// <summary>A report was assigned to a colleague.</summary>
    ReportAssigned,
    /// <summary>A report was handed over to another team or colleague.</summary>
    ReportHandedOver,
    /// <summary>The law that a report falls under was set; dates were computed again.</summary>
    LawSet,
    /// <summary>A report was closed.</summary>
    ReportClosed,
    /// <summary>A contact was recorded.</summary>
    ContactRecorded,
    /// <summary>An appointment was made.</summary>
    AppointmentMade,
    /// <summary>A note was written.</summary>
    EntryWritten,
    /// <summary>A resident replied to a note.</summary>
    EntryAnswered,
    /// <summary>Help started.</summary>
    HelpStarted,
    /// <summary>A conversation began.</summary>
    ConversationStarted,
    /// <summary>A part of a conversation was saved.</summary>
    ConversationPartSaved,
    /// <summary>The written account was sent to the resident.</summary>
    AccountSent,
    /// <summary>The resident corrected the account.</summary>
    AccountCorrected,
    /// <summary>The route was decided.</summary>
    RouteDecided,
    /// <summary>A provision was recorded or changed.</summary>
    ProvisionRecorded,
    /// <summary>The decision on a provision was recorded.</summary>
    DecisionRecorded,
    /// <summary>A plan was begun.</summary>
    PlanStarted,
    /// <summary>A plan became active.</summary>
    PlanActivated,
    /// <summary>A plan was closed.</summary>
    PlanClosed,
    /// <summary>Another director took over.</summary>
    DirectorChanged,
    /// <summary>Somebody got a seat at the table.</summary>
    ParticipantJoined,
    /// <summary>Somebody left the table.</summary>
    ParticipantLeft,
    /// <summary>A goal was added.</summary>
    GoalAdded,
    /// <summary>A goal was changed.</summary>
    GoalChanged,
    /// <summary>A goal was closed.</summary>
    GoalClosed,
    /// <summary>An action was agreed.</summary>
    ActionAgreed,
    /// <summary>An action was changed.</summary>
    ActionChanged,
    /// <summary>The maker of an action says that it is done.</summary>
    ActionDone,
    /// <summary>A tick was taken back.</summary>
    ActionReopened,
    /// <summary>The resident objects to "kept".</summary>
    ActionObjected,
    /// <summary>Seven days passed without objection: the promise counts as kept.</summary>
    ActionKept,
    /// <summary>A review was held.</summary>
    ReviewHeld,
    /// <summary>A household member came or left.</summary>
    MemberChanged,
    /// <summary>What was withheld for safety was released.</summary>
    WithheldReleased,
    /// <summary>Name, address and report date went to work and income (Pw 44).</summary>
    IncomeReferral,
    /// <summary>The resident asked after a promise or sent a message.</summary>
    ResidentRemark,
    /// <summary>A person in the dossier was changed.</summary>
    PersonChanged,
    /// <summary>An appointment was called off.</summary>
    AppointmentCalledOff,
    /// <summary>An appointment that was called off goes on after all.</summary>
    AppointmentRestored,
    /// <summary>What is withheld for safety got another review date.</summary>
    WithheldExtended,
    /// <summary>A basis for use under another law was recorded.</summary>
    PurposeBasisRecorded,
    /// <summary>A basis for use under another law was ended.</summary>
    PurposeBasisEnded,
    /// <summary>A consent was asked.</summary>
    ConsentAsked,
    /// <summary>A consent was given.</summary>
    ConsentGiven,
    /// <summary>A consent was refused.</summary>
    ConsentRefused,
    /// <summary>A consent was taken back.</summary>
    ConsentTakenBack,
    /// <summary>Somebody without involvement opened the household because it could not wait.</summary>
    EmergencyOpened,
    /// <summary>An emergency access ended.</summary>
    EmergencyClosed,
    /// <summary>The privacy officer judged an emergency access.</summary>
    EmergencyJudged,
    /// <summary>Rows from before a safety matter were withheld too.</summary>
    EarlierWithheld,
    /// <summary>A resident was given a code to sign in without DigiD.</summary>
    ResidentInvited,
    /// <summary>Who handles its household left a report to the intake.</summary>
    ReportLeftToIntake,
    /// <summary>Who has a report asked to be involved with its household.</summary>
    InvolvementAsked,
    /// <summary>That was accepted.</summary>
    InvolvementAccepted,
    /// <summary>That was refused.</summary>
    InvolvementRefused,
    /// <summary>What was accepted was ended again.</summary>
    InvolvementEnded,
    /// <summary>The lead gave the household to who has a report about it.</summary>
    HouseholdAssigned,
}

/// <summary>One change to a dossier, written in the same transaction: the timeline is read from here.</summary>
public sealed class JournalRow : ISealedRow, IWithholdable
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; set; }

    /// <summary>The household, once known.</summary>
    public Guid? HouseholdId { get; set; }

    /// <summary>The person whose own part it concerns; null for the shared part.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The report that it concerns, if any.</summary>
    public Guid? ReportId { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it; null when time itself did (due work).</summary>
    public Guid? AccountId { get; init; }

    /// <summary>What happened.</summary>
    public required JournalKind Kind { get; init; }

    /// <summary>The row that changed (goal, action, note), so that the timeline can point to it.</summary>
    public Guid? AboutId { get; init; }

    /// <summary>Reason or detail in words, sealed.</summary>
    public Sealed? Detail { get; set; }

    /// <summary>Keyed hash of the detail, kept when the row is emptied.</summary>
    public byte[]? DetailMac { get; init; }

    /// <summary>Keyed hash over the row, for the digest chain.</summary>
    public byte[] Hash { get; set; } = [];

    /// <inheritdoc />
    public DateOnly? WithheldUntilReviewOn { get; set; }
}
