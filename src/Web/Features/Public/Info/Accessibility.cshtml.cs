using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Public.Info;

/// <summary>How the site can be used by everyone, and what to do when it cannot.</summary>
[May(Permission.Public)]
sealed class AccessibilityModel : PageModel;
