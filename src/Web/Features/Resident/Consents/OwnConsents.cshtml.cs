using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Privacy.Consents;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Resident.Consents;

/// <summary>What was asked of the resident, what was answered, and what goes on by law.</summary>
[May(Permission.OwnDossier)]
sealed class OwnConsentsModel(OwnHousehold household, ConsentReader reader) : PageModel
{
    public IReadOnlyList<ConsentView> Found { get; private set; } = [];

    public IReadOnlyList<StatutoryUse> Statutory { get; private set; } = [];

    public IEnumerable<ConsentView> Waiting => Found.Where(consent => consent.WaitsForViewer);

    public IEnumerable<ConsentView> Others => Found.Where(consent => !consent.WaitsForViewer);

    public async Task<IActionResult> OnGetAsync()
    {
        var viewer = HttpContext.Viewer();
        if (await household.Open(viewer, "de toestemmingen") is not { } opened) return NotFound();
        Found = await reader.Read(viewer, opened);
        Statutory = await reader.Statutory(opened);
        return Page();
    }
}
