using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Privacy.Withheld;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Contacts;

/// <summary>A contact with a household is recorded: how, reached or not, with whom, when.</summary>
[May(Permission.Casework)]
sealed class NewContactModel(Door door, HouseholdReports reports, RecordContact recordContact, TimeProvider clock)
    : HouseholdFormPage(door), IWithheldForm
{
    List<Report> found = [];

    [BindProperty]
    public ContactInput Input { get; set; } = new();

    [BindProperty]
    public WithheldInput Withheld { get; set; } = new();

    public IReadOnlyList<ChoiceItem> Reports { get; private set; } = [];

    public static IReadOnlyList<ChoiceItem> Ways { get; } = Choices.Of<ContactHow>(how => how switch
    {
        ContactHow.Telephone => "Gebeld",
        ContactHow.HomeVisit => "Op huisbezoek",
        ContactHow.Office => "Op kantoor of in de buurt",
        ContactHow.Letter => "Brief",
        ContactHow.Message => "E-mail of bericht",
        ContactHow.Video => "Beeldbellen",
    });

    public static IReadOnlyList<ChoiceItem> Answers { get; } =
        [new("True", "Bereikt", "U sprak iemand, of kreeg antwoord."), new("False", "Niet bereikt", "Een poging telt ook. Zo ziet de inwoner dat u het probeerde.")];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load()) return NotFound();
        var now = DutchTime.Local(clock.GetUtcNow());
        Withheld = WithheldInput.For(Opened, clock.Today());
        Input.On = DateOnly.FromDateTime(now.DateTime);
        Input.At = new TimeOnly(now.Hour, now.Minute);
        Input.ReportId = found.FirstOrDefault(report => report.FirstContactAt is null && !report.IsEnded)?.Id;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load()) return NotFound();
        var report = found.FirstOrDefault(row => row.Id == Input.ReportId);
        if (Input.ReportId is not null && report is null) ModelState.TryAddModelError("Input.ReportId", "Kies een melding uit de lijst.");
        if (Input.Problem(clock.GetUtcNow(), report) is var (field, words)) ModelState.TryAddModelError("Input." + field, words);
        Withheld.Check(ModelState, clock.Today());
        if (!ModelState.IsValid) return Page();
        await recordContact.Record(Viewer, Opened, report, Input, Withheld.Until);
        return await Save(Home, Input.Reached!.Value ? "Het contact is vastgelegd." : "De poging is vastgelegd.");
    }

    async Task<bool> Load()
    {
        if (!await Open("het vastleggen van een contact")) return false;
        found = await reports.Read(Opened);
        Reports = [.. found.Select(report => HouseholdReports.Choice(Opened, report))];
        return true;
    }
}
