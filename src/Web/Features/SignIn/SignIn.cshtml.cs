using Keukentafel.Web.Features.Demo;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.SignIn;

/// <summary>Where one signs in; in demo mode that is the page with personas.</summary>
[May(Permission.Public)]
sealed class SignInModel(IConfiguration settings) : PageModel
{
    public IActionResult OnGet([FromQuery(Name = "terug")] string? back) =>
        DemoMode.IsOn(settings) ? Redirect($"/demo?terug={Uri.EscapeDataString(back ?? "/")}") : Page();
}
