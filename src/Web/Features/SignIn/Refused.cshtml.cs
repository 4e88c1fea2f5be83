using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.SignIn;

/// <summary>Says in plain words why somebody did not come in, and what one can do.</summary>
[May(Permission.Public)]
sealed class RefusedModel : PageModel
{
    [BindProperty(Name = "waarom", SupportsGet = true)]
    public string? Why { get; set; }

    public Refusal Refusal => Why switch
    {
        "weg" => Refusal.Away,
        "geen-account" => Refusal.NoAccount,
        "niet-bekend" => Refusal.NotKnown,
        "iemand-anders" => Refusal.SomebodyElse,
        _ => Refusal.Failed,
    };

    public static string AddressOf(Refusal refusal) => "/aanmelden/niet-gelukt?waarom=" + (refusal switch
    {
        Refusal.Away => "weg",
        Refusal.NoAccount => "geen-account",
        Refusal.NotKnown => "niet-bekend",
        Refusal.SomebodyElse => "iemand-anders",
        Refusal.Failed => "mislukt",
    });
}
