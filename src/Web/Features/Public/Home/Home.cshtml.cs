using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Public.Home;

/// <summary>The front door for everyone.</summary>
[May(Permission.Public)]
sealed class HomeModel : PageModel
{
    /// <summary>Where somebody who is signed in goes on; null for a visitor.</summary>
    public NavItem? GoOn { get; private set; }

    public string Municipality => Shell.Of(HttpContext).MunicipalityName;

    public async Task OnGetAsync()
    {
        if (await HttpContext.FindViewer() is not { } viewer) return;
        GoOn = new NavItem(viewer.Role == Role.Resident ? "Naar mijn plan" : "Verder met uw werk", ShellMiddleware.HomeOf(viewer.Role));
    }
}
