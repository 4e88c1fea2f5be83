using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Keukentafel.Web.Features.Public.SignIn;

/// <summary>Ends the session, here and at the provider, and tells the browser to forget what it kept of it.</summary>
[May(Permission.Public)]
[EnableRateLimiting(PublicFormLimits.Policy)]
sealed class SignOutModel : PageModel
{
    /// <summary>Where the browser goes on to sign out at the provider.</summary>
    public string? Onward { get; private set; }

    public void OnGet()
    {
        // The page that one sees afterwards.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var session = await Session.End(HttpContext);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        var onward = session is null ? null : await SingleSignOut.AddressFor(HttpContext, session);
        if (onward is null) return Redirect("/afmelden");
        if (Uri.TryCreate(onward, UriKind.Absolute, out var address) && address.Authority == Request.Host.Value) return Redirect(onward);
        // A form may not lead to another site (form-action): this page goes on by itself.
        Onward = onward;
        return Page();
    }
}
