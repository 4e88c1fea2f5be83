using Keukentafel.Domain.Reports;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>Why something cannot be done with a report, in words for the user.</summary>
static class ReportRefusals
{
    public static string Words(this ReportRefusal refusal) => refusal switch
    {
        ReportRefusal.Ended => "Deze melding is al afgesloten.",
        ReportRefusal.AlreadyPickedUp => "Een collega heeft deze melding al.",
        ReportRefusal.HandledByOther => "Een collega heeft deze melding. Vraag uw teamleider om die te verdelen.",
        ReportRefusal.AlreadyTheHandler => "Deze collega heeft de melding al.",
        ReportRefusal.AlreadyWaits => "Deze melding wacht al bij dit team.",
        ReportRefusal.WithAnother => "Deze melding is intussen bij iemand anders.",
        ReportRefusal.NobodyHasIt => "Niemand heeft deze melding nog. Pak die eerst op.",
        ReportRefusal.NotTheHandler => "Alleen wie de melding heeft, kan die afsluiten.",
        ReportRefusal.AwaitsDecision => "Er wacht nog een besluit bij deze melding. Leg eerst het besluit vast.",
        ReportRefusal.AlreadyMatched => "Deze melding is al gekoppeld.",
        ReportRefusal.NotADuplicate => "Deze melding is niet dubbel.",
    };
}
