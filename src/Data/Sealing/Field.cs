namespace Keukentafel.Data.Sealing;

/// <summary>
/// The sealed columns. A sealed value is bound to its column and row, so that it cannot be moved to another place.
/// The name is part of the encryption: it never changes.
/// </summary>
/// <param name="Name">Table and column.</param>
public sealed record Field(string Name)
{
    /// <summary>Column persons.reach.</summary>
    public static readonly Field PersonReach = new("persons.reach");

    /// <summary>Column persons.bsn.</summary>
    public static readonly Field PersonBsn = new("persons.bsn");

    /// <summary>Column reports.words.</summary>
    public static readonly Field ReportWords = new("reports.words");

    /// <summary>Column reports.wish.</summary>
    public static readonly Field ReportWish = new("reports.wish");

    /// <summary>Column reports.asker_name.</summary>
    public static readonly Field ReportAskerName = new("reports.asker_name");

    /// <summary>Column reports.reach.</summary>
    public static readonly Field ReportReach = new("reports.reach");

    /// <summary>Column reports.about_name.</summary>
    public static readonly Field ReportAboutName = new("reports.about_name");

    /// <summary>Column reports.why_unknown.</summary>
    public static readonly Field ReportWhyUnknown = new("reports.why_unknown");

    /// <summary>Column reports.about_birth_date.</summary>
    public static readonly Field ReportAboutBirthDate = new("reports.about_birth_date");

    /// <summary>Column reports.address.</summary>
    public static readonly Field ReportAddress = new("reports.address");

    /// <summary>Column contacts.with_whom.</summary>
    public static readonly Field ContactWithWhom = new("contacts.with_whom");

    /// <summary>Column contacts.note.</summary>
    public static readonly Field ContactNote = new("contacts.note");

    /// <summary>Column appointments.subject.</summary>
    public static readonly Field AppointmentSubject = new("appointments.subject");

    /// <summary>Column appointments.place.</summary>
    public static readonly Field AppointmentPlace = new("appointments.place");

    /// <summary>Column appointments.who_comes.</summary>
    public static readonly Field AppointmentWhoComes = new("appointments.who_comes");

    /// <summary>Column entries.text.</summary>
    public static readonly Field EntryText = new("entries.text");

    /// <summary>Column entries.source.</summary>
    public static readonly Field EntrySource = new("entries.source");

    /// <summary>Column entries.reply.</summary>
    public static readonly Field EntryReply = new("entries.reply");

    /// <summary>Column conversations.present.</summary>
    public static readonly Field ConversationPresent = new("conversations.present");

    /// <summary>Column conversations.participation.</summary>
    public static readonly Field ConversationParticipation = new("conversations.participation");

    /// <summary>Column conversations.account.</summary>
    public static readonly Field ConversationAccount = new("conversations.account");

    /// <summary>Column conversations.correction.</summary>
    public static readonly Field ConversationCorrection = new("conversations.correction");

    /// <summary>Column conversation_parts.says.</summary>
    public static readonly Field PartSays = new("conversation_parts.says");

    /// <summary>Column conversation_parts.wants.</summary>
    public static readonly Field PartWants = new("conversation_parts.wants");

    /// <summary>Column conversation_parts.can.</summary>
    public static readonly Field PartCan = new("conversation_parts.can");

    /// <summary>Column conversation_parts.whom.</summary>
    public static readonly Field PartWhom = new("conversation_parts.whom");

    /// <summary>Column conversation_parts.tried.</summary>
    public static readonly Field PartTried = new("conversation_parts.tried");

    /// <summary>Column conversation_parts.score.</summary>
    public static readonly Field PartScore = new("conversation_parts.score");

    /// <summary>Column self_reliance_scores.score.</summary>
    public static readonly Field SelfRelianceScore = new("self_reliance_scores.score");

    /// <summary>Column participation_scores.step.</summary>
    public static readonly Field ParticipationStep = new("participation_scores.step");

    /// <summary>Column triage_decisions.explanation.</summary>
    public static readonly Field TriageExplanation = new("triage_decisions.explanation");

    /// <summary>Column triage_decisions.deviation_reason.</summary>
    public static readonly Field TriageDeviation = new("triage_decisions.deviation_reason");

    /// <summary>Column plans.title.</summary>
    public static readonly Field PlanTitle = new("plans.title");

    /// <summary>Column plans.own_goal_declined.</summary>
    public static readonly Field PlanOwnGoalDeclined = new("plans.own_goal_declined");

    /// <summary>Column goals.words.</summary>
    public static readonly Field GoalWords = new("goals.words");

    /// <summary>Column goal_actions.what.</summary>
    public static readonly Field ActionWhat = new("goal_actions.what");

    /// <summary>Column goal_actions.objection.</summary>
    public static readonly Field ActionObjection = new("goal_actions.objection");

    /// <summary>Column participants.name.</summary>
    public static readonly Field ParticipantName = new("participants.name");

    /// <summary>Column participants.remark.</summary>
    public static readonly Field ParticipantRemark = new("participants.remark");

    /// <summary>Column reviews.mark.</summary>
    public static readonly Field ReviewMark = new("reviews.mark");

    /// <summary>Column reviews.resident_words.</summary>
    public static readonly Field ReviewResidentWords = new("reviews.resident_words");

    /// <summary>Column reviews.wanted.</summary>
    public static readonly Field ReviewWanted = new("reviews.wanted");

    /// <summary>Column reviews.happened.</summary>
    public static readonly Field ReviewHappened = new("reviews.happened");

    /// <summary>Column reviews.what_now.</summary>
    public static readonly Field ReviewWhatNow = new("reviews.what_now");

    /// <summary>Column provisions.what.</summary>
    public static readonly Field ProvisionWhat = new("provisions.what");

    /// <summary>Column provisions.by.</summary>
    public static readonly Field ProvisionBy = new("provisions.by");

    /// <summary>Column provisions.decision_reference.</summary>
    public static readonly Field ProvisionDecisionReference = new("provisions.decision_reference");

    /// <summary>Column journal.detail.</summary>
    public static readonly Field JournalDetail = new("journal.detail");

    /// <summary>Column purpose_bases.reason.</summary>
    public static readonly Field PurposeReason = new("purpose_bases.reason");

    /// <summary>Column consents.about.</summary>
    public static readonly Field ConsentAbout = new("consents.about");

    /// <summary>Column consents.with.</summary>
    public static readonly Field ConsentWith = new("consents.with");

    /// <summary>Column emergency_accesses.reason.</summary>
    public static readonly Field EmergencyReason = new("emergency_accesses.reason");

    /// <summary>Column emergency_accesses.outcome_note.</summary>
    public static readonly Field EmergencyOutcomeNote = new("emergency_accesses.outcome_note");

    /// <summary>Column involvement_requests.reason.</summary>
    public static readonly Field InvolvementReason = new("involvement_requests.reason");

    /// <summary>Column involvement_requests.refusal_reason.</summary>
    public static readonly Field InvolvementRefusal = new("involvement_requests.refusal_reason");
}
