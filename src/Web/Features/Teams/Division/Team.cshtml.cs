using Keukentafel.Web.Features.Casework.Involvements;
using Keukentafel.Web.Features.Privacy.Emergency;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Teams.Division;

/// <summary>The team lead's page: who waits, who has how much. Numbers and dates, no stories.</summary>
[May(Permission.DivideWork)]
sealed class TeamModel(TeamWork teamWork, EmergencyList emergencies, AssignHousehold assign, TimeProvider clock) : FormPage
{
    public TeamWorkView Work { get; private set; } = null!;

    [BindProperty(Name = "na", SupportsGet = true)]
    public Guid? After { get; set; }

    /// <summary>Emergency accesses that this lead did not see yet.</summary>
    public IReadOnlyList<EmergencyItem> Emergencies { get; private set; } = [];

    /// <summary>Households that nobody handles, of which a member has a report.</summary>
    public BoundedList<UnassignedHousehold> Unassigned { get; private set; } = BoundedList<UnassignedHousehold>.Empty;

    public async Task OnGetAsync()
    {
        Unassigned = await assign.Waiting(Viewer);
        Emergencies = await emergencies.ForLead(Viewer);
        Work = await teamWork.Read(Viewer, After);
    }

    /// <param name="melding">The report whose household goes to who has the report.</param>
    public async Task<IActionResult> OnPostHuishoudenAsync(Guid melding)
    {
        if (await assign.Assign(Viewer, melding)) return await Save("/werk/team", "Het huishouden is toegewezen.");
        Flash.Warn(TempData, "Dit huishouden is intussen bij iemand anders.");
        return Redirect("/werk/team");
    }

    /// <param name="toegang">The emergency access that was seen.</param>
    public async Task<IActionResult> OnPostSawAsync(Guid toegang) =>
        await emergencies.Saw(Viewer, toegang, clock.GetUtcNow()) ? await Save("/werk/team", "U hebt het gezien. De privacyfunctionaris beoordeelt het.") : NotFound();
}
