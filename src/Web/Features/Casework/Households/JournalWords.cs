using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>What happened, in words that follow the name of who did it: "… schreef een notitie".</summary>
static class JournalWords
{
    /// <summary>Kinds that say nothing to who reads along: a draft that was saved once more.</summary>
    public static readonly JournalKind[] Quiet = [JournalKind.ConversationPartSaved];

    public static string Of(JournalKind kind) => kind switch
    {
        JournalKind.ReportReceived => "deed een melding",
        JournalKind.ReportMarkedDuplicate => "zag dat een melding dubbel was",
        JournalKind.ReportMatched => "legde de melding bij dit huishouden",
        JournalKind.ReportPickedUp => "pakte de melding op",
        JournalKind.ReportAssigned => "gaf de melding aan een collega",
        JournalKind.ReportHandedOver => "droeg de melding over",
        JournalKind.LawSet => "koos de wet bij de melding",
        JournalKind.ReportClosed => "sloot de melding",
        JournalKind.ContactRecorded => "had contact",
        JournalKind.AppointmentMade => "maakte een afspraak",
        JournalKind.EntryWritten => "schreef een notitie",
        JournalKind.EntryAnswered => "antwoordde op een notitie",
        JournalKind.HelpStarted => "legde vast dat de hulp begon",
        JournalKind.ConversationStarted => "begon een gesprek",
        JournalKind.ConversationPartSaved => "schreef mee in het gesprek",
        JournalKind.AccountSent => "stuurde het verslag van het gesprek",
        JournalKind.AccountCorrected => "verbeterde het verslag",
        JournalKind.RouteDecided => "koos de route",
        JournalKind.ProvisionRecorded => "legde een voorziening vast",
        JournalKind.DecisionRecorded => "legde een besluit vast",
        JournalKind.PlanStarted => "begon een plan",
        JournalKind.PlanActivated => "liet het plan ingaan",
        JournalKind.PlanClosed => "sloot het plan",
        JournalKind.DirectorChanged => "koos een andere regisseur",
        JournalKind.ParticipantJoined => "gaf iemand een plek aan tafel",
        JournalKind.ParticipantLeft => "legde vast dat iemand van tafel ging",
        JournalKind.GoalAdded => "voegde een doel toe",
        JournalKind.GoalChanged => "veranderde een doel",
        JournalKind.GoalClosed => "sloot een doel",
        JournalKind.ActionAgreed => "sprak een actie af",
        JournalKind.ActionChanged => "veranderde een actie",
        JournalKind.ActionDone => "vinkte een actie af",
        JournalKind.ActionReopened => "zette een actie weer open",
        JournalKind.ActionObjected => "zegt dat een actie niet is gedaan",
        JournalKind.ActionKept => "kwam een toezegging na",
        JournalKind.ReviewHeld => "hield een evaluatie",
        JournalKind.MemberChanged => "veranderde wie er in huis woont",
        JournalKind.WithheldReleased => "gaf vrij wat was afgeschermd",
        JournalKind.IncomeReferral => "stuurde de vraag door naar werk en inkomen",
        JournalKind.ResidentRemark => "schreef een bericht",
        JournalKind.PersonChanged => "verbeterde persoonsgegevens",
        JournalKind.AppointmentCalledOff => "zegde een afspraak af",
        JournalKind.AppointmentRestored => "liet een afspraak weer doorgaan",
        JournalKind.ResidentInvited => "gaf een code om zonder DigiD aan te melden",
        JournalKind.WithheldExtended => "koos een nieuwe dag om naar de afscherming te kijken",
        JournalKind.PurposeBasisRecorded => "legde vast waarom gegevens ook voor iets anders nodig zijn",
        JournalKind.PurposeBasisEnded => "beëindigde het gebruik van gegevens voor iets anders",
        JournalKind.ConsentAsked => "vroeg toestemming",
        JournalKind.ConsentGiven => "legde vast dat er toestemming is",
        JournalKind.ConsentRefused => "legde vast dat er geen toestemming is",
        JournalKind.ConsentTakenBack => "legde vast dat een toestemming is ingetrokken",
        JournalKind.EmergencyOpened => "opende het dossier met noodtoegang",
        JournalKind.EmergencyClosed => "sloot de noodtoegang",
        JournalKind.EmergencyJudged => "beoordeelde een noodtoegang",
        JournalKind.EarlierWithheld => "schermde af wat er al stond",
        JournalKind.ReportLeftToIntake => "liet de melding bij het team",
        JournalKind.InvolvementAsked => "vroeg om mee te doen bij dit huishouden",
        JournalKind.InvolvementAccepted => "liet een collega meedoen bij dit huishouden",
        JournalKind.InvolvementRefused => "liet een collega niet meedoen bij dit huishouden",
        JournalKind.InvolvementEnded => "beëindigde dat een collega meedoet",
        JournalKind.HouseholdAssigned => "gaf het huishouden aan een collega",
    };

    /// <summary>What happened when nobody signed in did it: a visitor, or time itself.</summary>
    public static string WithoutName(JournalKind kind) => kind switch
    {
        JournalKind.ReportReceived => "Er kwam een melding binnen",
        JournalKind.EmergencyClosed => "De noodtoegang liep af",
        JournalKind.ActionKept => "Nagekomen: zeven dagen zonder bezwaar",
        _ => $"Iemand {Of(kind)}",
    };

    /// <summary>The label of a statement: not everything that is written is true.</summary>
    public static string Of(EntryKind kind) => kind switch
    {
        EntryKind.Fact => "feit",
        EntryKind.Opinion => "mening",
        EntryKind.Hearsay => "van horen zeggen",
    };

    public static string Of(ContactHow how) => how switch
    {
        ContactHow.Telephone => "aan de telefoon",
        ContactHow.HomeVisit => "thuis",
        ContactHow.Office => "op kantoor of in de buurt",
        ContactHow.Letter => "per brief",
        ContactHow.Message => "per bericht",
        ContactHow.Video => "met beeld",
    };
}
