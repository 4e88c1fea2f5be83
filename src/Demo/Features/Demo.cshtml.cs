using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Demo.Practice;
using Keukentafel.Domain.SignIn;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Demo.Features;

/// <summary>The sign-in page of the practice provider: with one click one is somebody who does not exist.</summary>
[May(Permission.Public)]
[EnableRateLimiting(PublicFormLimits.Policy)]
sealed class DemoModel(MunicipalDatabase database) : PageModel
{
    public IReadOnlyList<Account> Personas { get; private set; } = [];

    [BindProperty(Name = "terug", SupportsGet = true)]
    public string? BackTo { get; set; }

    /// <summary>The practice provider itself asked who this is; somebody who is signed in shows it again.</summary>
    public bool IsAgain => IsForProvider && Viewer is not null;

    Viewer? Viewer { get; set; }

    bool IsForProvider => Back.Local(BackTo)?.StartsWith(PracticeProvider.Folder + "/", StringComparison.Ordinal) == true;

    public async Task OnGetAsync()
    {
        Viewer = await HttpContext.FindViewer();
        Personas = await database.Accounts.AsNoTracking()
            .Where(account => account.DemoIntroduction != null && account.IsActive).OrderBy(account => account.Id).Take(50).ToListAsync();
        if (IsAgain) Personas = [.. Personas.Where(persona => persona.Id == Viewer!.AccountId)];
    }

    public async Task<IActionResult> OnPostAsync(Guid account)
    {
        var persona = await database.Accounts.SingleOrDefaultAsync(row => row.Id == account && row.DemoIntroduction != null && row.IsActive);
        if (persona is null) return NotFound();
        await PracticeProvider.SignIn(HttpContext, persona);
        if (IsForProvider) return LocalRedirect(BackTo!);
        var way = persona.Role == Role.Resident ? SignInWay.Resident : SignInWay.Professional;
        return Challenge(new AuthenticationProperties { RedirectUri = Back.Local(BackTo) ?? "/" }, SignInProvider.SchemeOf(way));
    }
}
