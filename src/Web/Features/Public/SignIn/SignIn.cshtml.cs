using Keukentafel.Domain.SignIn;
using Keukentafel.Web.Platform.Settings;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Public.SignIn;

/// <summary>Where one signs in: as a resident or as a professional. In demo mode that is the page with personas.</summary>
[May(Permission.Public)]
sealed class SignInModel(DemoMode demo, SignInProviders providers) : PageModel
{
    [BindProperty(Name = "terug", SupportsGet = true)]
    public string? BackTo { get; set; }

    public SignInProvider? Residents => providers.Find(HttpContext, SignInWay.Resident);

    public SignInProvider? Professionals => providers.Find(HttpContext, SignInWay.Professional);

    public string Query => Back.Local(BackTo) is { Length: > 1 } back ? $"?terug={Uri.EscapeDataString(back)}" : "";

    public IActionResult OnGet() =>
        demo.Provider is { } practice ? Redirect($"{practice.ChoicePage}?terug={Uri.EscapeDataString(BackTo ?? "/")}") : Page();
}
