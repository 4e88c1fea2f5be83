using System.ComponentModel.DataAnnotations;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>Closes a report, with the reason.</summary>
[May(Permission.Casework)]
sealed class CloseReportPageModel(Door door, CloseReport closeReport) : FormPage
{
    public Report Report { get; private set; } = null!;

    [BindProperty]
    [Required(ErrorMessage = "Schrijf waarom de melding klaar is.")]
    [StringLength(4000, ErrorMessage = "Maak de reden korter: ten hoogste 4.000 tekens.")]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id) => await Open(id) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await Open(id) is not { } opened) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await closeReport.Close(Viewer, opened, Reason) is { } problem)
        {
            ModelState.AddModelError(nameof(Reason), problem.Words());
            return Page();
        }
        return await Save($"/werk/meldingen/{id}", "De melding is afgesloten.");
    }

    async Task<OpenedReport?> Open(Guid id)
    {
        var opened = await door.OpenReport(Viewer, id, Purpose.Intake, "de melding, om die af te sluiten");
        if (opened is not null) Report = opened.Report;
        return opened;
    }
}
