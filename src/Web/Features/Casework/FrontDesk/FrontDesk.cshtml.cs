using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.FrontDesk;

/// <summary>Balie: the reports of which nobody knows yet whom they are about, and who waits for an income.</summary>
[May(Permission.MatchReports)]
sealed class FrontDeskModel(UnmatchedReports unmatched, IncomeReferrals referrals) : FormPage
{
    public IReadOnlyList<ReportPerson> Reports { get; private set; } = [];

    public IReadOnlyList<IncomeReferral> Referrals { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Reports = await unmatched.List(Viewer);
        if (Viewer.Role == Role.FrontDesk) Referrals = await referrals.List(Viewer);
    }

    public async Task<IActionResult> OnPostDoorgegevenAsync(Guid report)
    {
        if (Viewer.Role != Role.FrontDesk || !await referrals.PassOn(Viewer, report)) return NotFound();
        return await Save("/balie", "Dit is doorgegeven aan werk en inkomen.");
    }
}
