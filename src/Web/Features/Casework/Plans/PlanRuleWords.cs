using Keukentafel.Domain.Plans;

namespace Keukentafel.Web.Features.Casework.Plans;

/// <summary>What is in the way, in plain Dutch.</summary>
static class PlanRuleWords
{
    public const string OneActivePlan = "Dit huishouden heeft al een plan dat loopt. Er kan er maar één zijn.";

    public static string Of(PlanRule rule) => rule switch
    {
        PlanRule.NotADraft => "Dit plan is al ingegaan. Ververs de pagina.",
        PlanRule.NoGoalInResidentsWords => "Er is nog geen doel in de eigen woorden van de bewoner. Voeg dat toe, of schrijf op waarom de bewoner dat niet wil.",
        PlanRule.NotActive => "Dit plan loopt niet (meer).",
        PlanRule.SameDirector => "Dit is de regisseur al. Kies iemand anders.",
        PlanRule.BeforePresentDirector => "De huidige regisseur is nog maar net begonnen. Probeer het zo nog eens.",
    };
}
