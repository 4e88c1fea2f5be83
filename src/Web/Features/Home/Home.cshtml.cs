using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Home;

/// <summary>The front door for everyone.</summary>
[May(Permission.Public)]
sealed class HomeModel : PageModel;
