using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Shared;

/// <summary>A small page with a form about one household, opened through the door; it leads back to the household's page.</summary>
abstract class HouseholdFormPage(Door door) : FormPage
{
    /// <summary>The household in the address.</summary>
    [FromRoute(Name = "id")]
    public Guid HouseholdId { get; set; }

    /// <summary>What the door handed out; there once <see cref="Open"/> said yes.</summary>
    public OpenedHousehold Opened { get; private set; } = null!;

    public string Home => $"/huishoudens/{HouseholdId}";
    public string HomeLabel => Opened.Household.Label;

    /// <summary>Opens the household; false means: answer 404, whatever the reason.</summary>
    /// <param name="what">What is shown, in words for the resident.</param>
    protected async Task<bool> Open(string what)
    {
        var opened = await door.OpenHousehold(Viewer, HouseholdId, Purpose.Plan, what);
        if (opened is not null) Opened = opened;
        return opened is not null;
    }
}
