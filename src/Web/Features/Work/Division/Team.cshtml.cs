using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Work.Division;

/// <summary>The team lead's page: who waits, who has how much. Numbers and dates, no stories.</summary>
[May(Permission.DivideWork)]
sealed class TeamModel(TeamWork teamWork) : PageModel
{
    public TeamWorkView Work { get; private set; } = null!;

    [BindProperty(Name = "na", SupportsGet = true)]
    public Guid? After { get; set; }

    public async Task OnGetAsync() => Work = await teamWork.Read(HttpContext.Viewer(), After);
}
