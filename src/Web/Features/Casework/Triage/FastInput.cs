using System.ComponentModel.DataAnnotations;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Triage;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Casework.Triage;

/// <summary>A single question and its answer, on one page.</summary>
sealed class FastInput
{
    [Required(ErrorMessage = "Kies wat past.")]
    public Route? Route { get; set; }

    public string? LifeDomain { get; set; }

    [Range(SelfRelianceScale.Lowest, SelfRelianceScale.Highest, ErrorMessage = "Kies een van de vijf antwoorden.")]
    public int? Score { get; set; }

    [StringLength(4000, ErrorMessage = "Dit is te lang. Er passen 4000 tekens in.")]
    public string? Reason { get; set; }

    /// <summary>The kind of provision that a route brings; null for information.</summary>
    public static ProvisionKind? KindOf(Route route) => route switch
    {
        Keukentafel.Domain.Triage.Route.GeneralFacility => ProvisionKind.General,
        Keukentafel.Domain.Triage.Route.OwnNetwork => ProvisionKind.Informal,
        Keukentafel.Domain.Triage.Route.SingleProvision => ProvisionKind.Individual,
        Keukentafel.Domain.Triage.Route.Information or Keukentafel.Domain.Triage.Route.Plan or Keukentafel.Domain.Triage.Route.Safety => null,
    };

    /// <summary>The routes that close or settle a single question.</summary>
    public static IReadOnlyList<ChoiceItem> Routes(bool hasHousehold) =>
    [
        .. Enum.GetValues<Route>().Where(route => route <= Keukentafel.Domain.Triage.Route.SingleProvision)
            .Where(route => hasHousehold || route == Keukentafel.Domain.Triage.Route.Information)
            .Select(route => new ChoiceItem(route.ToString(), route.Label(), RouteWords.Meaning(route))),
    ];

    /// <summary>What the rules weigh when no conversation was held: one question, and what the report says is urgent.</summary>
    public TriageInput Triage(Urgency urgency, bool childrenInHousehold, Law? law) => TriageOfConversation.Input(
        LifeDomain is { Length: > 0 } domain
            ? [new SpokenPart(domain, Wants: "gevraagd", Whom: Route == Keukentafel.Domain.Triage.Route.OwnNetwork ? "gevonden" : null, Score: Score)]
            : [],
        urgency, childrenInHousehold, law is { } one ? [one] : [], asksOnlyInformation: Route == Keukentafel.Domain.Triage.Route.Information);
}
