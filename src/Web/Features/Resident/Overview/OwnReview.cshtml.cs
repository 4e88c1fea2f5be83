using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Casework.Reviews;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Resident.Overview;

/// <summary>A review that was held, for the resident.</summary>
[May(Permission.OwnDossier)]
sealed class OwnReviewModel(OwnHousehold household, ReviewReader reader) : PageModel
{
    public ReviewView Review { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid evaluatie)
    {
        if (await household.Open(HttpContext.Viewer(), "de evaluatie van het plan") is not { } opened) return NotFound();
        if (await reader.Read(opened, evaluatie) is not { } review) return NotFound();
        Review = review;
        return Page();
    }
}
