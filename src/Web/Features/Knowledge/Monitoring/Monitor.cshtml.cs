using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Knowledge.Monitoring;

/// <summary>Does it work? Figures about many people, each with its definition, base and period.</summary>
[May(Permission.Figures)]
sealed class MonitorModel(ReadIndicators indicators) : PageModel
{
    public QuarterFigures Figures { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "periode")] string? period)
    {
        if (await indicators.Read(period) is not { } figures) return NotFound();
        Figures = figures;
        return Page();
    }
}
