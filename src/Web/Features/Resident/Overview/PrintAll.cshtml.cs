using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Households;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Casework.Reviews;
using Keukentafel.Web.Features.Privacy.Consents;
using Keukentafel.Web.Features.Resident.Access;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Resident.Overview;

/// <summary>Everything that the resident may read, as one document to print.</summary>
[May(Permission.OwnDossier)]
sealed class PrintAllModel(
    OwnHousehold household, OwnPlanReader plans, OwnPapers papers, OwnHistory history, OwnReports reports, Inspections inspections,
    ConsentReader consents, OwnEmergencies emergencies, MunicipalDatabase database, TimeProvider clock) : PageModel
{
    public DateTimeOffset At => clock.GetUtcNow();

    public IReadOnlyList<HouseholdMember> Members { get; private set; } = [];

    public Person? Self { get; private set; }

    public string? Reach { get; private set; }

    public OwnPlanView? Plan { get; private set; }

    public IReadOnlyList<OwnAppointment> Appointments { get; private set; } = [];

    public IReadOnlyList<OwnAccount> Accounts { get; private set; } = [];

    public IReadOnlyList<OwnNote> Notes { get; private set; } = [];

    public IReadOnlyList<OwnProvision> Provisions { get; private set; } = [];

    public IReadOnlyList<OwnReport> Reports { get; private set; } = [];

    public IReadOnlyList<OwnMessage> Reported { get; private set; } = [];

    public IReadOnlyList<OwnMessage> Messages { get; private set; } = [];

    public IReadOnlyList<OwnContact> Contacts { get; private set; } = [];

    public IReadOnlyList<ReviewView> Reviews { get; private set; } = [];

    public IReadOnlyList<ConsentView> Consents { get; private set; } = [];

    public IReadOnlyList<StatutoryUse> Statutory { get; private set; } = [];

    public IReadOnlyList<OwnEmergency> Emergencies { get; private set; } = [];

    public InspectionPage Inspections { get; private set; } = new([], null, null);

    /// <summary>True when there is more than fits in one print.</summary>
    public bool IsCut => Notes.Count == OwnPapers.MostInPrint || Contacts.Count == OwnPapers.MostInPrint || Messages.Count == OwnPapers.MostInPrint
        || Accounts.Count == OwnPapers.MostInPrint || Inspections.Older is not null;

    public async Task<IActionResult> OnGetAsync()
    {
        var viewer = HttpContext.Viewer();
        var opened = await household.Open(viewer, "het hele eigen dossier");
        Reports = await reports.Read(viewer, opened);
        if (opened is null) return Page();
        Members = [.. opened.Members];
        if (opened.HasOwnPart(viewer)) Self = opened.VisiblePersons.Single(person => person.Id == viewer.PersonId);
        Reach = Self is null ? null : opened.Dossier.Read(Self, Field.PersonReach, Self.Reach);
        var batch = new ReadBatch(database);
        var (plan, appointments) = (plans.Ask(batch, viewer, opened), papers.AskAppointments(batch, opened, OwnPapers.MostInPrint));
        var accounts = papers.AskAccounts(batch, viewer, opened, OwnPapers.MostInPrint);
        var notes = papers.AskNotes(batch, viewer, opened, OwnPapers.MostInPrint);
        var provisions = papers.AskProvisions(batch, viewer, opened, OwnPapers.MostInPrint);
        await batch.Run();
        (Plan, Appointments, Accounts, Notes, Provisions) = (plan(), appointments(), accounts(), notes(), provisions());
        Reported = await history.Reported(opened, OwnPapers.MostInPrint);
        Messages = await history.Messages(viewer, opened, OwnPapers.MostInPrint);
        Contacts = await history.Contacts(opened, OwnPapers.MostInPrint);
        Reviews = await history.Reviews(opened);
        Consents = await consents.Read(viewer, opened);
        Statutory = await consents.Statutory(opened);
        Emergencies = await emergencies.All(opened);
        Inspections = await inspections.Read(viewer, opened);
        return Page();
    }
}
