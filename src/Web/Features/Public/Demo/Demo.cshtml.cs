using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.SignIn;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.Practice;
using Keukentafel.Web.Platform.Settings;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Public.Demo;

/// <summary>The sign-in page of the practice provider: with one click one is somebody who does not exist. Only in demo mode.</summary>
[May(Permission.Public)]
[EnableRateLimiting(PublicFormLimits.Policy)]
sealed class DemoModel(MunicipalDatabase database, DemoMode demo) : PageModel
{
    public IReadOnlyList<Account> Personas { get; private set; } = [];

    [BindProperty(Name = "terug", SupportsGet = true)]
    public string? BackTo { get; set; }

    /// <summary>The practice provider itself asked who this is; somebody who is signed in shows it again.</summary>
    public bool IsAgain => IsForProvider && Viewer is not null;

    Viewer? Viewer { get; set; }

    bool IsForProvider => Back.Local(BackTo)?.StartsWith(PracticeProvider.Folder + "/", StringComparison.Ordinal) == true;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!demo.IsOn) return NotFound();
        Viewer = await HttpContext.FindViewer();
        Personas = await database.Accounts.AsNoTracking()
            .Where(account => account.DemoIntroduction != null && account.IsActive).OrderBy(account => account.Id).Take(50).ToListAsync();
        if (IsAgain) Personas = [.. Personas.Where(persona => persona.Id == Viewer!.AccountId)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid account)
    {
        if (!demo.IsOn) return NotFound();
        var persona = await database.Accounts.SingleOrDefaultAsync(row => row.Id == account && row.DemoIntroduction != null && row.IsActive);
        if (persona is null) return NotFound();
        await PracticeProvider.SignIn(HttpContext, persona);
        if (IsForProvider) return LocalRedirect(BackTo!);
        var way = persona.Role == Role.Resident ? SignInWay.Resident : SignInWay.Professional;
        return Challenge(new AuthenticationProperties { RedirectUri = Back.Local(BackTo) ?? "/" }, SignInProvider.SchemeOf(way));
    }
}
