using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Resident.Overview;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Resident.Words;

/// <summary>The resident hands in an own plan with a report.</summary>
[May(Permission.OwnDossier)]
sealed class HandInModel(Door door, OwnHousehold household, OwnReports reports, HandInOwnPlan handIn) : FormPage
{
    OpenedReport? opened;

    public OwnReport Report { get; private set; } = null!;

    [BindProperty]
    public RequiredWords Plan { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await handIn.HandIn(Viewer, opened!, Plan.Words!);
        return await Save("/mijn", "Wij hebben uw eigen plan gekregen.");
    }

    async Task<bool> Load(Guid id)
    {
        opened = await door.OpenReport(Viewer, id, Purpose.OwnDossier, "de eigen melding");
        if (opened is null) return false;
        var all = await reports.Read(Viewer, await household.Open(Viewer, "de eigen melding"));
        if (all.SingleOrDefault(report => report.Id == id) is not { } found) return false;
        Report = found;
        return true;
    }
}
