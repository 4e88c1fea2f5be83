using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Web.Features.Casework.Involvements;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>The page of one report: the resident's own words first.</summary>
[May(Permission.Casework)]
sealed class ReportPageModel(ReadReport readReport, PickUpReport pickUpReport, AskInvolvement askInvolvement, OfferedReports offered, TimeProvider clock) : FormPage
{
    public ReportView View { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public bool IsMine => View.Report.HandlerId == Viewer.AccountId;

    public bool IsDone => View.Report.IsEnded;

    [BindProperty]
    public AskInput Ask { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await readReport.Read(Viewer, id) is not { } view) return NotFound();
        (View, Today) = (view, clock.Today());
        return Page();
    }

    public async Task<IActionResult> OnPostMeedoenAsync(Guid id)
    {
        if (!ModelState.IsValid) return await OnGetAsync(id);
        var handled = await askInvolvement.Ask(Viewer, id, Ask.Reason);
        if (!handled.IsThere) return NotFound();
        if (handled.Problem is { } problem)
        {
            ModelState.AddModelError("Ask.Reason", problem);
            return await OnGetAsync(id);
        }
        return await Save($"/werk/meldingen/{id}", "Uw vraag is gesteld. U leest het antwoord hier.");
    }

    public async Task<IActionResult> OnPostBijTeamAsync(Guid id)
    {
        var handled = await offered.Leave(Viewer, id);
        if (!handled.IsThere) return TakenByOther();
        return handled.Problem is { } problem ? Warned(problem) : await Save("/werk", "Uw team neemt deze melding op.");
    }

    public async Task<IActionResult> OnPostOppakkenAsync(Guid id)
    {
        var handled = await pickUpReport.PickUp(Viewer, id);
        if (!handled.IsThere) return TakenByOther();
        if (handled.Problem is not null) return Warned(handled.Problem);
        try
        {
            return await Save($"/werk/meldingen/{id}", "U hebt deze melding. U bent nu de behandelaar.");
        }
        catch (DbUpdateConcurrencyException)
        {
            return TakenByOther();
        }
    }

    // A report that a colleague just picked up can no longer be opened: the day says so, without saying which report.
    RedirectResult TakenByOther() => Warned("Deze melding is er niet meer voor u. Misschien pakte een collega die net op.");

    RedirectResult Warned(string why)
    {
        Flash.Warn(TempData, why);
        return Redirect("/werk");
    }

    /// <summary>Why the viewer asks to be involved with the household.</summary>
    public sealed class AskInput
    {
        [Required(ErrorMessage = "Schrijf waarom u wilt meedoen.")]
        [StringLength(4000, MinimumLength = 10, ErrorMessage = "Schrijf in een paar zinnen waarom u wilt meedoen: tussen 10 en 4.000 tekens.")]
        public string Reason { get; set; } = "";
    }
}
