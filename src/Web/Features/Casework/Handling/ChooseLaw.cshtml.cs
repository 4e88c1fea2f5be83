using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Time;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>Chooses the law of a report and shows beforehand which dates follow from each.</summary>
[May(Permission.Casework)]
sealed class ChooseLawModel(Door door, SetReportLaw setReportLaw, WorkingCalendar calendar, LocalRules local) : FormPage
{
    public Report Report { get; private set; } = null!;

    public Conflict? Conflict { get; private set; }

    public IReadOnlyList<ChoiceItem> Laws { get; private set; } = [];

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies een wet.")]
    public Law? Law { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await Open(id) is null) return NotFound();
        (Law, Version) = (Report.Law, Report.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await Open(id) is not { } opened) return NotFound();
        if (!ModelState.IsValid) return Page();
        var field = ConflictField.Of(nameof(Law), "Wet", Report.Law, Law, value => Enum.TryParse<Law>(value, out var law) ? law.FullName() : value);
        Conflict = Conflict.In(Request.Form, Version, Report.Version, field);
        if (Conflict is not null && Report.Law is not null) return Page();
        if (await setReportLaw.Set(Viewer, opened, Law!.Value) is { } refusal)
        {
            ModelState.AddModelError(nameof(Law), refusal.Words());
            return Page();
        }
        return await Save($"/werk/meldingen/{id}", "De wet is gekozen. De data zijn opnieuw uitgerekend.");
    }

    async Task<OpenedReport?> Open(Guid id)
    {
        var opened = await door.OpenReport(Viewer, id, Purpose.Intake, "de melding, om de wet te kiezen");
        if (opened is null || opened.Report.IsEnded) return null;
        Report = opened.Report;
        Laws = Choices.Of<Law>(law => law.FullName()).Select(item => item with { Hint = DatesOf(Enum.Parse<Law>(item.Value)) }).ToList();
        return opened;
    }

    string DatesOf(Law law)
    {
        var dates = from kind in ReportTerms.KindsFor(law, Report.Urgency)
                    where kind != TermKind.ReportConfirmation
                    let due = StatutoryTerms.Compute(kind, Report.ReceivedOn, [], calendar, local).DueOn
                    where due is not null
                    orderby due
                    select $"{StatutoryTerms.RuleFor(kind).Label}: {DutchDates.Short(due.Value)}";
        return string.Join(" · ", dates);
    }
}
