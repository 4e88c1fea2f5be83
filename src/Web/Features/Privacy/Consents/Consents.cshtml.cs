using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Privacy.Consents;

/// <summary>What was asked of the people of a household, and what they answered.</summary>
[May(Permission.Casework)]
sealed class ConsentsModel(Door door, ConsentReader reader) : PageModel
{
    public OpenedHousehold Opened { get; private set; } = null!;

    public IReadOnlyList<ConsentView> Found { get; private set; } = [];

    public string Home => $"/huishoudens/{Opened.Household.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await door.OpenHousehold(HttpContext.Viewer(), id, Purpose.Plan, "de toestemmingen") is not { } opened) return NotFound();
        Opened = opened;
        Found = await reader.Read(HttpContext.Viewer(), opened);
        return Page();
    }
}
