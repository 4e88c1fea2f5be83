using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Public.Info;

/// <summary>What happens with personal data, in plain words.</summary>
[May(Permission.Public)]
sealed class PrivacyModel : PageModel
{
    public string Municipality => Shell.Of(HttpContext).MunicipalityName;
}
