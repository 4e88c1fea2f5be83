using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Contacts;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.HelpStarts;

/// <summary>The date of the first help after a report; waiting time is computed from it and never typed.</summary>
[May(Permission.Casework)]
sealed class HelpStartedModel(Door door, HouseholdReports reports, StartHelp startHelp, TimeProvider clock) : HouseholdFormPage(door)
{
    List<Report> waiting = [];

    [BindProperty]
    public HelpInput Input { get; set; } = new();

    /// <summary>Reports for which no help started yet.</summary>
    public IReadOnlyList<ChoiceItem> Waiting { get; private set; } = [];

    /// <summary>Reports for which it did.</summary>
    public IReadOnlyList<(string Report, DateOnly On)> Started { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load()) return NotFound();
        Input.On = clock.Today();
        Input.ReportId = waiting.Count == 1 ? waiting[0].Id : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load()) return NotFound();
        var report = waiting.FirstOrDefault(row => row.Id == Input.ReportId);
        if (Input.ReportId is not null && report is null) ModelState.TryAddModelError("Input.ReportId", "Voor deze melding is de hulp al begonnen. Kies een andere.");
        if (Input.Problem(clock.Today(), report) is { } problem) ModelState.TryAddModelError("Input.On", problem);
        if (!ModelState.IsValid) return Page();
        await startHelp.Start(Viewer, Opened, report!, Input.On!.Value, Input.What);
        return await Save(Home, "Vastgelegd: de hulp is begonnen.");
    }

    async Task<bool> Load()
    {
        if (!await Open("het begin van de hulp")) return false;
        var found = await reports.Read(Opened);
        waiting = [.. found.Where(report => report.HelpStartedOn is null)];
        Waiting = [.. waiting.Select(report => HouseholdReports.Choice(Opened, report))];
        Started = [.. from report in found where report.HelpStartedOn is not null select (HouseholdReports.Choice(Opened, report).Label, report.HelpStartedOn!.Value)];
        return true;
    }

    /// <summary>What the form asks.</summary>
    public sealed class HelpInput
    {
        [Required(ErrorMessage = "Kies bij welke melding de hulp hoort.")]
        public Guid? ReportId { get; set; }

        [Required(ErrorMessage = "Vul in op welke dag de hulp begon.")]
        public DateOnly? On { get; set; }

        [StringLength(200, ErrorMessage = "Maak dit korter: ten hoogste 200 tekens.")]
        public string? What { get; set; }

        /// <summary>What is wrong with the day; null when nothing is.</summary>
        public string? Problem(DateOnly today, Report? report) => On switch
        {
            { } day when day > today => "Deze dag is nog niet geweest. Leg het vast als de hulp echt begint.",
            { } day when day < report?.ReceivedOn => $"Dit is eerder dan de melding van {DutchDates.Short(report.ReceivedOn)}.",
            _ => null,
        };
    }
}
