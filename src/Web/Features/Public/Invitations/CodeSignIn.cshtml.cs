using System.ComponentModel.DataAnnotations;
using Keukentafel.Domain.SignIn;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Keukentafel.Web.Features.Public.Invitations;

/// <summary>Where a resident without DigiD signs in.</summary>
[May(Permission.Public)]
[EnableRateLimiting(PublicFormLimits.Policy)]
sealed class CodeSignInModel(SignInByCode signIn, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Vul uw aanmeldnaam in.")]
    [StringLength(40, ErrorMessage = "Deze naam is te lang.")]
    public string Name { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Vul de cijfers uit de app in.")]
    [StringLength(40, ErrorMessage = "Deze code is te lang.")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "terug", SupportsGet = true)]
    public string? BackTo { get; set; }

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        if (await signIn.SignIn(Name, Code) is not { } account)
        {
            // The same words for an unknown name, a wrong code and waiting: a guesser learns nothing.
            ModelState.AddModelError(nameof(Code), "Deze naam en code passen niet bij elkaar. Ging het vijf keer mis? Wacht dan een kwartier.");
            return Page();
        }
        await Session.Start(HttpContext, account, new SignedInBy(SignInWay.Code, clock.GetUtcNow()));
        return LocalRedirect(Back.Local(BackTo) is { Length: > 1 } back ? back : ShellMiddleware.HomeOf(account.Role));
    }
}
