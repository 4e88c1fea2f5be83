using Keukentafel.Domain.Privacy;

namespace Keukentafel.Web.Features.Privacy.Supervision;

/// <summary>Purposes and kinds of a view, in words for the privacy officer.</summary>
static class SupervisionWords
{
    public static string Of(Purpose purpose) => purpose switch
    {
        Purpose.Intake => "melding behandelen",
        Purpose.Matching => "uitzoeken bij wie een melding hoort",
        Purpose.Conversation => "gesprek en verslag",
        Purpose.Plan => "plan",
        Purpose.OwnDossier => "eigen dossier",
        Purpose.Safety => "veiligheid",
        Purpose.Workload => "werk verdelen",
        Purpose.Supervision => "toezicht",
    };

    public static string Of(AccessKind kind) => kind switch
    {
        AccessKind.View => "dossier",
        AccessKind.List => "lijst",
        AccessKind.Search => "zoeken",
    };

    public static string Of(DossierKind kind) => kind switch
    {
        DossierKind.Intake => "melding",
        DossierKind.Person => "eigen deel van een persoon",
        DossierKind.Household => "gedeeld deel van een huishouden",
    };

    public static string Of(DestructionGround ground) => ground switch
    {
        DestructionGround.TermEnded => "bewaartermijn voorbij",
        DestructionGround.Asked => "op verzoek",
    };
}
