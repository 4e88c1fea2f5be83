using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Casework.Reviews;

/// <summary>A review that was held, for professionals.</summary>
[May(Permission.Casework)]
sealed class ReadReviewModel(Door door, ReviewReader reader) : PageModel
{
    public OpenedHousehold Opened { get; private set; } = null!;

    public ReviewView Review { get; private set; } = null!;

    public string Home => $"/huishoudens/{Opened.Household.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid evaluatie)
    {
        if (await door.OpenHousehold(HttpContext.Viewer(), id, Purpose.Plan, "de evaluatie van het plan") is not { } opened) return NotFound();
        if (await reader.Read(opened, evaluatie) is not { } review) return NotFound();
        (Opened, Review) = (opened, review);
        return Page();
    }
}
