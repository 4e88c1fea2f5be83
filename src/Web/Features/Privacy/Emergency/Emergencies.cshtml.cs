using Keukentafel.Data;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Privacy.Emergency;

/// <summary>Every emergency access, for the privacy officer: what waits for a judgement first.</summary>
[May(Permission.JudgeEmergency)]
sealed class EmergenciesModel(EmergencyList list, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "beoordeeld", SupportsGet = true)]
    public bool Judged { get; set; }

    public IReadOnlyList<EmergencyItem> Found { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public string? Older => Found.Count == EmergencyList.Most ? $"/inzage/noodtoegang?voor={Found[^1].Id}{(Judged ? "&beoordeeld=true" : "")}" : null;

    /// <param name="voor">Only before this one.</param>
    public async Task OnGetAsync(Guid? voor) => Found = await list.ForOfficer(HttpContext.Viewer(), Judged, voor);
}
