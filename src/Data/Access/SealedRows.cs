using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Access;

/// <summary>
/// Every sealed row type with its one declaration: about whom it is, under which law it was gathered, how it is withheld, what matching
/// and destruction do with it. Without a declaration nothing of a type is handed out.
/// </summary>
public static class SealedRows
{
    const string AtTheTable = "agreed at the household's own table, to be shared there";
    const string WhoLivesHere = "without it nobody who is involved knows whom the help is for";
    const string Accounts = "accounts for the use of other data to whom it is about and to who supervises";

    static readonly Dictionary<Type, SealedRowRule> ByType = Declarations().ToDictionary(rule => rule.RowType);

    /// <summary>The declarations.</summary>
    public static IReadOnlyCollection<SealedRowRule> All => ByType.Values;

    /// <summary>The declaration of a type.</summary>
    /// <exception cref="UndeclaredSealedRowException">The type has none.</exception>
    public static SealedRowRule<TRow> Of<TRow>() where TRow : class, ISealedRow =>
        ByType.TryGetValue(typeof(TRow), out var rule) ? (SealedRowRule<TRow>)rule : throw new UndeclaredSealedRowException(typeof(TRow), "a declaration");

    /// <summary>Seals what was written beside a report again in the own part of whom it is about, in the present transaction.</summary>
    /// <param name="database">The database.</param>
    /// <param name="open">Both dossiers, open.</param>
    /// <param name="move">The report, from where to where.</param>
    public static async Task MoveWithReport(MunicipalDatabase database, OpenDossier open, ReportMove move)
    {
        foreach (var rule in All) await rule.Move(database, open, move);
    }

    static IEnumerable<SealedRowRule> Declarations() => [.. Households(), .. Reports(), .. Conversations(), .. Plans(), .. Accountability()];

    static IEnumerable<SealedRowRule> Households() =>
    [
        new SealedRowRule<Person>
        {
            About = RowAbout.Person<Person>(row => row.Id),
            Law = RowLaw.None<Person>(WhoLivesHere),
            Withholding = RowWithholding.Never<Person>(WhoLivesHere),
            Matching = RowMatching.OnlyAfter<Person>(),
        },
    ];

    static IEnumerable<SealedRowRule> Reports() =>
    [
        new SealedRowRule<Report>
        {
            About = RowAbout.Household<Report>(row => row.HouseholdId),
            Law = RowLaw.OfItsOwn<Report>(row => row.Law),
            Withholding = RowWithholding.OfItself<Report>(new("melding", row => row.ReceivedAt, Field.ReportWords, row => row.Words)),
            Matching = RowMatching.WithReport<Report>(row => row.Id,
                new(Field.ReportWords, nameof(Report.Words)), new(Field.ReportReach, nameof(Report.Reach)), new(Field.ReportWish, nameof(Report.Wish)),
                new(Field.ReportAskerName, nameof(Report.AskerName)), new(Field.ReportAboutName, nameof(Report.AboutName)),
                new(Field.ReportWhyUnknown, nameof(Report.WhyUnknown)), new(Field.ReportAboutBirthDate, nameof(Report.AboutBirthDate)),
                new(Field.ReportAddress, nameof(Report.Address))),
        },
        new SealedRowRule<Contact>
        {
            About = RowAbout.Household<Contact>(row => row.HouseholdId),
            Law = RowLaw.OfItsOwnElseReport<Contact>(row => row.Law, row => row.ReportId),
            Withholding = RowWithholding.OfItself<Contact>(new("contact", row => row.At, Field.ContactNote, row => row.Note)),
            Matching = RowMatching.OnlyAfter<Contact>(),
        },
        new SealedRowRule<Appointment>
        {
            About = RowAbout.Household<Appointment>(row => row.HouseholdId),
            Law = RowLaw.None<Appointment>(AtTheTable),
            Withholding = RowWithholding.OfItself<Appointment>(new("afspraak", row => row.StartsAt, Field.AppointmentSubject, row => row.Subject)),
            Matching = RowMatching.OnlyAfter<Appointment>(),
        },
        new SealedRowRule<Entry>
        {
            About = RowAbout.Household<Entry>(row => row.HouseholdId),
            Law = RowLaw.OfItsOwn<Entry>(row => row.Law),
            Withholding = RowWithholding.OfItself<Entry>(new("notitie", row => row.At, Field.EntryText, row => row.Text)),
            Matching = RowMatching.OnlyAfter<Entry>(),
        },
        new SealedRowRule<Provision>
        {
            About = RowAbout.Household<Provision>(row => row.HouseholdId),
            Law = RowLaw.OfItsOwnElseReport<Provision>(row => row.Law, row => row.ReportId),
            Withholding = RowWithholding.OfItself<Provision>(new("voorziening", row => row.At, Field.ProvisionWhat, row => row.What)),
            Matching = RowMatching.OnlyAfter<Provision>(),
        },
    ];

    static IEnumerable<SealedRowRule> Conversations() =>
    [
        new SealedRowRule<ConversationPart>
        {
            About = RowAbout.Through<ConversationPart, Conversation>(),
            Law = RowLaw.OfConversation<ConversationPart>(row => row.ConversationId),
            Withholding = RowWithholding.WithConversation<ConversationPart>(row => row.ConversationId),
            Matching = RowMatching.OnlyAfter<ConversationPart>(),
        },
        new SealedRowRule<Conversation>
        {
            About = RowAbout.Household<Conversation>(row => row.HouseholdId),
            Law = RowLaw.OfReport<Conversation>(row => row.ReportId),
            Withholding = RowWithholding.OfItself<Conversation>(new("gesprek", row => DutchTime.At(row.HeldOn, new TimeOnly(12, 0)), Field.ConversationAccount, row => row.Account)
            {
                WithParts = rows => rows.Include(row => row.Parts),
                PartIds = row => row.Parts.Select(part => part.Id),
            }),
            Matching = RowMatching.OnlyAfter<Conversation>(),
        },
        new SealedRowRule<SelfRelianceScore>
        {
            About = RowAbout.Person<SelfRelianceScore>(row => row.PersonId),
            // A score of a review has no conversation: it was given at the table.
            Law = RowLaw.OfConversation<SelfRelianceScore>(row => row.ConversationId),
            Withholding = RowWithholding.WithConversation<SelfRelianceScore>(row => row.ConversationId),
            Matching = RowMatching.OnlyAfter<SelfRelianceScore>(),
        },
        new SealedRowRule<ParticipationScore>
        {
            About = RowAbout.Person<ParticipationScore>(row => row.PersonId),
            Law = RowLaw.None<ParticipationScore>(AtTheTable),
            Withholding = RowWithholding.Never<ParticipationScore>(AtTheTable),
            Matching = RowMatching.OnlyAfter<ParticipationScore>(),
        },
        new SealedRowRule<TriageDecision>
        {
            About = RowAbout.Through<TriageDecision, Report>(),
            Law = RowLaw.OfReport<TriageDecision>(row => row.ReportId),
            Withholding = RowWithholding.WithReport<TriageDecision>(row => row.ReportId),
            Matching = RowMatching.WithReport<TriageDecision>(row => row.ReportId,
                new(Field.TriageExplanation, nameof(TriageDecision.Explanation)), new(Field.TriageDeviation, nameof(TriageDecision.DeviationReason))),
        },
    ];

    static IEnumerable<SealedRowRule> Plans() =>
    [
        new SealedRowRule<Plan>
        {
            About = RowAbout.Household<Plan>(row => row.HouseholdId),
            Law = RowLaw.None<Plan>(AtTheTable),
            Withholding = RowWithholding.Never<Plan>(AtTheTable),
            Matching = RowMatching.OnlyAfter<Plan>(),
        },
        AtThePlan<Goal, Plan>(),
        AtThePlan<GoalAction, Goal>(),
        AtThePlan<Participant, Plan>(),
        AtThePlan<Review, Plan>(),
    ];

    static IEnumerable<SealedRowRule> Accountability() =>
    [
        new SealedRowRule<JournalRow>
        {
            About = RowAbout.Household<JournalRow>(row => row.HouseholdId),
            Law = RowLaw.OfReportAndWhatItTellsOf<JournalRow>(row => row.ReportId, row => row.AboutId),
            Withholding = RowWithholding.WithWhatItTellsOf<JournalRow>(),
            Matching = RowMatching.WithReport<JournalRow>(row => row.ReportId, new SealedColumn(Field.JournalDetail, nameof(JournalRow.Detail))),
            Destruction = RowDestruction.Emptied,
        },
        new SealedRowRule<Consent>
        {
            About = RowAbout.Household<Consent>(row => row.HouseholdId),
            Law = RowLaw.None<Consent>(Accounts),
            Withholding = RowWithholding.OfItself<Consent>(new("toestemming", row => row.AskedAt, Field.ConsentAbout, row => row.About)),
            Matching = RowMatching.OnlyAfter<Consent>(),
        },
        new SealedRowRule<PurposeBasis>
        {
            About = RowAbout.Household<PurposeBasis>(row => row.HouseholdId),
            Law = RowLaw.None<PurposeBasis>(Accounts),
            Withholding = RowWithholding.OfItself<PurposeBasis>(new("grondslag", row => row.At, Field.PurposeReason, row => row.Reason)),
            Matching = RowMatching.OnlyAfter<PurposeBasis>(),
        },
        new SealedRowRule<EmergencyAccess>
        {
            About = RowAbout.Household<EmergencyAccess>(row => row.HouseholdId),
            Law = RowLaw.None<EmergencyAccess>(Accounts),
            Withholding = RowWithholding.OfItself<EmergencyAccess>(new("noodtoegang", row => row.At, Field.EmergencyReason, row => row.Reason)),
            Matching = RowMatching.OnlyAfter<EmergencyAccess>(),
        },
        new SealedRowRule<InvolvementRequest>
        {
            About = RowAbout.Household<InvolvementRequest>(row => row.HouseholdId),
            Law = RowLaw.OfReport<InvolvementRequest>(row => row.ReportId),
            Withholding = RowWithholding.WithReport<InvolvementRequest>(row => row.ReportId),
            Matching = RowMatching.OnlyAfter<InvolvementRequest>(),
        },
    ];

    static SealedRowRule<TRow> AtThePlan<TRow, TParent>() where TRow : class, ISealedRow where TParent : class, ISealedRow => new()
    {
        About = RowAbout.Through<TRow, TParent>(),
        Law = RowLaw.None<TRow>(AtTheTable),
        Withholding = RowWithholding.Never<TRow>(AtTheTable),
        Matching = RowMatching.OnlyAfter<TRow>(),
    };
}
