using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.SignIn;

/// <summary>Ends the session and tells the browser to forget what it kept of it.</summary>
[May(Permission.Public)]
sealed class SignOutModel : PageModel
{
    public void OnGet()
    {
        // The page that one sees afterwards.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Redirect("/afmelden");
    }
}
