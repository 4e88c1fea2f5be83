using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Public.SignIn;

/// <summary>Says in plain words why somebody did not come in, and what one can do.</summary>
[May(Permission.Public)]
sealed class RefusedModel : PageModel
{
    [BindProperty(Name = "waarom", SupportsGet = true)]
    public string? Why { get; set; }

    public Refusal Refusal => RefusalAddress.Read(Why);
}
