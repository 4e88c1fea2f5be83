using System.ComponentModel.DataAnnotations;
using Keukentafel.Domain.SignIn;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Keukentafel.Web.Features.Public.Invitations;

/// <summary>Where a resident uses the code of the letter: two steps, and then what to keep.</summary>
[May(Permission.Public)]
[EnableRateLimiting(PublicFormLimits.Policy)]
sealed class AcceptModel(SetUpOwnSignIn setUp, TimeProvider clock) : PageModel
{
    [BindProperty]
    [StringLength(40, ErrorMessage = "Deze code is te lang.")]
    public string? Code { get; set; }

    [BindProperty]
    public DateOnly? Born { get; set; }

    [BindProperty]
    public string? Ticket { get; set; }

    [BindProperty]
    [StringLength(20, ErrorMessage = "Deze code is te lang.")]
    public string? TimeCode { get; set; }

    /// <summary>The secret for the telephone, in the second step.</summary>
    public string? Secret { get; private set; }

    /// <summary>What to keep, at the end.</summary>
    public OwnSignInMade? Made { get; private set; }

    public string Address => $"otpauth://totp/Keukentafel%20{Uri.EscapeDataString(Municipality)}?secret={Secret}&issuer=Keukentafel%20{Uri.EscapeDataString(Municipality)}";

    public string SecretInGroups => string.Join(' ', (Secret ?? "").Chunk(4).Select(group => new string(group)));

    string Municipality => Shell.Of(HttpContext).MunicipalityName;

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Code)) ModelState.AddModelError(nameof(Code), "Vul de code uit de brief in.");
        if (!ModelState.IsValid) return Page();
        Ticket = await setUp.Begin(Code!, Born);
        if (Ticket is null) ModelState.AddModelError(nameof(Code), "Deze code en geboortedatum passen niet. Kijk of u de code goed hebt overgenomen.");
        ModelState.Remove(nameof(Ticket));
        Secret = setUp.SecretOf(Ticket);
        return Page();
    }

    public async Task<IActionResult> OnPostKlaarAsync()
    {
        Secret = setUp.SecretOf(Ticket);
        if (Secret is null) ModelState.AddModelError(nameof(Code), "Dit duurde te lang. Begin opnieuw met de code uit de brief.");
        if (!ModelState.IsValid) return Page();
        Made = await setUp.Finish(Ticket, string.Concat((TimeCode ?? "").Where(char.IsAsciiDigit)));
        if (Made is null) ModelState.AddModelError(nameof(TimeCode), "Deze zes cijfers kloppen niet. Wacht op nieuwe cijfers en probeer het nog een keer.");
        else await Session.Start(HttpContext, Made.Account, new SignedInBy(SignInWay.Code, clock.GetUtcNow()));
        return Page();
    }
}
