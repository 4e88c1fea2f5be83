using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Triage;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Casework.Triage;

/// <summary>What each route means for the work, and what can be urgent, as professionals read it.</summary>
static class RouteWords
{
    public static string Meaning(Route route) => route switch
    {
        Route.Information => "Een antwoord of een adres is genoeg. De melding sluit meteen.",
        Route.OwnNetwork => "Familie, buren of vrijwilligers helpen. De melding sluit meteen.",
        Route.GeneralFacility => "Open voor iedereen, zonder besluit. De melding sluit meteen.",
        Route.SingleProvision => "Eén aanvraag met een besluit. Geen teamoverleg en geen plan nodig.",
        Route.Plan => "Vragen die elkaar raken. Eén plan met één regisseur.",
        Route.Safety => "Er is gevaar. Wat u opschrijft, ziet het huishouden niet.",
    };

    public static IReadOnlyList<ChoiceItem> Urgencies { get; } =
    [
        new(nameof(Urgency.Danger), "Iemand is niet veilig"),
        new(nameof(Urgency.Eviction), "Er dreigt ontruiming"),
        new(nameof(Urgency.CutOff), "Er dreigt afsluiting, of de zorgverzekering stopt"),
        new(nameof(Urgency.NoIncome), "Er is geen inkomen"),
    ];

    /// <summary>All routes to choose from, the advised one marked.</summary>
    public static IReadOnlyList<ChoiceItem> Choices(Route advised) =>
        [.. Enum.GetValues<Route>().Select(route => new ChoiceItem(route.ToString(), route.Label() + (route == advised ? " (advies)" : ""), Meaning(route)))];
}
