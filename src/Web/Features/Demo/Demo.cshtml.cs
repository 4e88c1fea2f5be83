using Keukentafel.Data;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Demo;

/// <summary>Signing in with one click as somebody who does not exist; only in demo mode.</summary>
[May(Permission.Public)]
sealed class DemoModel(MunicipalDatabase database, IConfiguration settings) : PageModel
{
    public IReadOnlyList<Account> Personas { get; private set; } = [];

    [BindProperty(Name = "terug", SupportsGet = true)]
    public string? Back { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!DemoMode.IsOn(settings)) return NotFound();
        Personas = await database.Accounts.AsNoTracking()
            .Where(account => account.DemoIntroduction != null && account.IsActive).OrderBy(account => account.Id).Take(50).ToListAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid account)
    {
        if (!DemoMode.IsOn(settings)) return NotFound();
        var persona = await database.Accounts.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == account && row.DemoIntroduction != null && row.IsActive);
        if (persona is null) return NotFound();
        await Session.SignIn(HttpContext, persona);
        return LocalRedirect(Url.IsLocalUrl(Back) && Back != "/" ? Back : ShellMiddleware.HomeOf(persona.Role));
    }
}
