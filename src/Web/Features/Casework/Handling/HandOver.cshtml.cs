using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>Gives a report to a colleague or to another team, with the reason.</summary>
[May(Permission.Casework)]
sealed class HandOverModel(Door door, Colleagues colleagues, HandOverReport handOverReport, HouseholdHandlers handlers) : FormPage
{
    public Report Report { get; private set; } = null!;

    public IReadOnlyList<ChoiceItem> Receivers { get; private set; } = [];

    /// <summary>True when the viewer decides about the household: it goes along with the report to a colleague.</summary>
    public bool GivesHousehold { get; private set; }

    [BindProperty]
    public HandOverInput Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id) => Show(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var receiver = Receiver.Read(Input.To);
        if (receiver is null) ModelState.TryAddModelError("Input.To", "Kies aan wie u de melding geeft.");
        if (!ModelState.IsValid) return await Show(id);

        var handled = await handOverReport.HandOver(Viewer, id, receiver!, Input.Reason);
        if (!handled.IsThere) return NotFound();
        if (handled.Problem is not null)
        {
            ModelState.AddModelError("Input.To", handled.Problem);
            return await Show(id);
        }
        try
        {
            return await Save("/werk", "De melding is overgedragen.");
        }
        catch (DbUpdateConcurrencyException)
        {
            Flash.Warn(TempData, "Een collega veranderde deze melding net. Kijk eerst hoe die nu staat.");
            return Redirect("/werk");
        }
    }

    async Task<IActionResult> Show(Guid id)
    {
        var opened = await door.OpenReport(Viewer, id, Purpose.Intake, "de melding, om die over te dragen");
        if (opened is null) return NotFound();
        Report = opened.Report;
        Receivers = await colleagues.For(Report);
        GivesHousehold = Report.HouseholdId is { } household && await handlers.Leads(Viewer, household);
        return Page();
    }

    /// <summary>What the form asks.</summary>
    public sealed class HandOverInput
    {
        [Required(ErrorMessage = "Kies aan wie u de melding geeft.")]
        public string To { get; set; } = "";

        [Required(ErrorMessage = "Schrijf waarom u de melding overdraagt.")]
        [StringLength(4000, ErrorMessage = "Maak de reden korter: ten hoogste 4.000 tekens.")]
        public string Reason { get; set; } = "";
    }
}
