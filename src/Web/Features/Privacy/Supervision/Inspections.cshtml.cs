using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Mappings;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Features.Privacy.Emergency;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Supervision;

/// <summary>Inzageregister: who looked in which dossier, for the privacy officer. What is asked is posted, so that no name stands in an address.</summary>
[May(Permission.SuperviseAccess)]
sealed class InspectionsModel(ReadInspections inspections, EmergencyList emergencies, MunicipalDatabase database, Door door, TimeProvider clock) : PageModel
{
    const int MostHouseholds = 10;

    [BindProperty]
    public QuestionInput Input { get; set; } = new();

    public InspectionAnswer Answer { get; private set; } = new([], null, []);

    /// <summary>Households that fit what was typed, to choose from.</summary>
    public IReadOnlyList<ChoiceItem> Households { get; private set; } = [];

    /// <summary>Emergency accesses that wait for a judgement.</summary>
    public int EmergenciesWaiting { get; private set; }

    public IReadOnlyList<ChoiceItem> Employees { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var today = clock.Today();
        (Input.From, Input.Until) = (today.AddDays(-30), today);
        await Show();
    }

    public async Task OnPostAsync()
    {
        if (ModelState.IsValid) Check();
        if (ModelState.IsValid) await FindHouseholds();
        await Show();
    }

    void Check()
    {
        if (Input.Until < Input.From) ModelState.AddModelError("Input.Until", "De laatste dag ligt voor de eerste. Draai de datums om.");
        else if (Input.Until.DayNumber - Input.From.DayNumber > 366) ModelState.AddModelError("Input.From", "Kies een periode van hoogstens een jaar.");
    }

    async Task FindHouseholds()
    {
        if (string.IsNullOrWhiteSpace(Input.Household)) return;
        // Also in capitals on both sides: PostgreSQL tells them apart, and SQLite does so for letters with an accent.
        var typed = Input.Household.Trim();
        var capitals = typed.ToUpperInvariant();
        var found = await database.Households.AsNoTracking()
            .Where(household => EF.Functions.Like(household.Label, Pattern.Containing(typed), Pattern.Escape)
                || EF.Functions.Like(household.Label.ToUpper(), Pattern.Containing(capitals), Pattern.Escape)
                || database.Reports.Any(report => report.Reference == capitals && report.HouseholdId == household.Id))
            .OrderBy(household => household.Label).Take(MostHouseholds).Select(household => new { household.Id, household.Label }).ToListAsync();
        await door.OpenList(HttpContext.Viewer(), AccessKind.Search, "het inzageregister", Purpose.Supervision, [.. found.Select(one => one.Id)], []);
        Households = [.. found.Select(one => new ChoiceItem(one.Id.ToString(), one.Label))];
        if (found.Count == 0) ModelState.AddModelError("Input.Household", "Geen huishouden gevonden. Zoek op straat of op het kenmerk van een melding.");
        if (found.Count == 1) Input.HouseholdId = found[0].Id;
    }

    async Task Show()
    {
        EmergenciesWaiting = await emergencies.Waiting();
        var staff = await database.Accounts.AsNoTracking().Where(account => account.Role != Role.Resident)
            .OrderBy(account => account.Name).Take(500).Select(account => new { account.Id, account.Name, account.Function }).ToListAsync();
        Employees = [.. staff.Select(account => new ChoiceItem(account.Id.ToString(), $"{account.Name}, {account.Function}"))];
        if (!ModelState.IsValid) return;
        Answer = await inspections.Read(HttpContext.Viewer(), new InspectionQuestion(Input.HouseholdId, Input.AccountId, Input.From, Input.Until, Input.Before));
        ModelState.Remove("Input.Before");
    }

    /// <summary>What is asked.</summary>
    public sealed class QuestionInput
    {
        [StringLength(200, ErrorMessage = "Gebruik hoogstens 200 tekens.")]
        public string? Household { get; set; }

        public Guid? HouseholdId { get; set; }

        public Guid? AccountId { get; set; }

        [Required(ErrorMessage = "Vul de eerste dag in.")]
        public DateOnly From { get; set; }

        [Required(ErrorMessage = "Vul de laatste dag in.")]
        public DateOnly Until { get; set; }

        public Guid? Before { get; set; }
    }
}
