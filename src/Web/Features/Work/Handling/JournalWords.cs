using Keukentafel.Domain.Privacy;

namespace Keukentafel.Web.Features.Work.Handling;

/// <summary>What happened, in Dutch, as a timeline says it. Who did it and when stand beside it.</summary>
static class JournalWords
{
    /// <summary>The words of a kind of event.</summary>
    public static string Of(JournalKind kind) => kind switch
    {
        JournalKind.ReportReceived => "Melding ontvangen",
        JournalKind.ReportMarkedDuplicate => "Melding is dubbel",
        JournalKind.ReportMatched => "Melding gekoppeld aan een persoon",
        JournalKind.ReportPickedUp => "Melding opgepakt",
        JournalKind.ReportAssigned => "Melding toegewezen",
        JournalKind.ReportHandedOver => "Melding overgedragen",
        JournalKind.LawSet => "Wet gekozen, termijnen opnieuw berekend",
        JournalKind.ReportClosed => "Melding afgesloten",
        JournalKind.ContactRecorded => "Contact gehad of geprobeerd",
        JournalKind.AppointmentMade => "Afspraak gemaakt",
        JournalKind.EntryWritten => "Notitie geschreven",
        JournalKind.EntryAnswered => "Antwoord op een notitie",
        JournalKind.HelpStarted => "Hulp begonnen",
        JournalKind.ConversationStarted => "Gesprek begonnen",
        JournalKind.ConversationPartSaved => "Deel van het gesprek vastgelegd",
        JournalKind.AccountSent => "Verslag gestuurd",
        JournalKind.AccountCorrected => "Verslag aangevuld door de inwoner",
        JournalKind.RouteDecided => "Route bepaald",
        JournalKind.ProvisionRecorded => "Voorziening vastgelegd",
        JournalKind.DecisionRecorded => "Besluit vastgelegd",
        JournalKind.PlanStarted => "Plan begonnen",
        JournalKind.PlanActivated => "Plan van start",
        JournalKind.PlanClosed => "Plan afgesloten",
        JournalKind.DirectorChanged => "Andere regisseur",
        JournalKind.ParticipantJoined => "Iemand kreeg een plek aan tafel",
        JournalKind.ParticipantLeft => "Iemand verliet de tafel",
        JournalKind.GoalAdded => "Doel toegevoegd",
        JournalKind.GoalChanged => "Doel veranderd",
        JournalKind.GoalClosed => "Doel afgesloten",
        JournalKind.ActionAgreed => "Actie afgesproken",
        JournalKind.ActionChanged => "Actie veranderd",
        JournalKind.ActionDone => "Actie gedaan",
        JournalKind.ActionReopened => "Actie weer open",
        JournalKind.ActionObjected => "Bezwaar: actie is niet gedaan",
        JournalKind.ActionKept => "Toezegging nagekomen",
        JournalKind.ReviewHeld => "Evaluatie gehouden",
        JournalKind.MemberChanged => "Huishouden veranderd",
        JournalKind.WithheldReleased => "Afgeschermde gegevens vrijgegeven",
        JournalKind.IncomeReferral => "Doorgegeven aan werk en inkomen",
        JournalKind.ResidentRemark => "Opmerking van de inwoner",
        JournalKind.PersonChanged => "Gegevens van een persoon veranderd",
        JournalKind.AppointmentCalledOff => "Afspraak afgezegd",
        JournalKind.AppointmentRestored => "Afspraak gaat weer door",
        JournalKind.WithheldExtended => "Afscherming verlengd",
    };
}
