using Keukentafel.Domain.Decisions;

namespace Keukentafel.Web.Features.Casework.Decisions;

/// <summary>Why something cannot be done with a provision, in words for the user.</summary>
static class ProvisionRefusals
{
    public static string Words(this ProvisionRefusal refusal) => refusal switch
    {
        ProvisionRefusal.TakesNoDecision => "Bij deze hulp hoort geen besluit.",
        ProvisionRefusal.DecidedBeforeApplication => "Het besluit is niet eerder dan de aanvraag.",
        ProvisionRefusal.StartedBeforeApplication => "De hulp begint niet eerder dan de aanvraag.",
        ProvisionRefusal.StartIsToCome => "Laat dit leeg zolang de hulp niet is begonnen.",
    };
}
