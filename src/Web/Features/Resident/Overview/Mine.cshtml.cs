using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Casework.Reviews;
using Keukentafel.Web.Features.Resident.Access;
using Keukentafel.Web.Features.Resident.Actions;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Resident.Overview;

/// <summary>The resident's own page: the plan, what one can do now, what others promised, and who helps.</summary>
[May(Permission.OwnDossier)]
sealed class MineModel(
    OwnHousehold household, OwnPlanReader plans, OwnPapers papers, OwnReports reports, TickOwnAction tick, AnswerSeat answer, ReviewReader reviews, OwnEmergencies emergencies,
    MunicipalDatabase database, TimeProvider clock) : FormPage
{
    const int MostShown = 3;

    public OwnPlanView? Plan { get; private set; }

    public IReadOnlyList<OwnAppointment> Appointments { get; private set; } = [];

    public IReadOnlyList<OwnAccount> Accounts { get; private set; } = [];

    public IReadOnlyList<OwnNote> Notes { get; private set; } = [];

    public IReadOnlyList<OwnProvision> Provisions { get; private set; } = [];

    public IReadOnlyList<OwnReport> Reports { get; private set; } = [];

    /// <summary>Who opened the household in the past month because it could not wait.</summary>
    public IReadOnlyList<OwnEmergency> Emergencies { get; private set; } = [];

    /// <summary>The last time that this household looked back on its plan.</summary>
    public Guid? LastReview { get; private set; }

    public bool HasHousehold { get; private set; }

    public bool IsAdult { get; private set; }

    public DateOnly Today => clock.Today();

    public bool IsRunning => Plan?.Plan.State is PlanState.Active or PlanState.Draft;

    public async Task OnGetAsync()
    {
        var opened = await household.Open(Viewer, "het eigen plan");
        var batch = new ReadBatch(database);
        var reported = reports.Ask(batch, Viewer, opened);
        var rest = opened is null ? null : Ask(batch, opened);
        await batch.Run();
        Reports = await reported();
        rest?.Invoke();
    }

    /// <summary>Asks in a batch for all that stands on the page; it stands there when the batch has run and the result is called.</summary>
    Action Ask(ReadBatch batch, OpenedHousehold opened)
    {
        var (plan, last, recent) = (plans.Ask(batch, Viewer, opened), reviews.AskLast(batch, opened), emergencies.AskRecent(batch, opened));
        var appointments = papers.AskAppointments(batch, opened, MostShown);
        var accounts = papers.AskAccounts(batch, Viewer, opened, MostShown);
        var notes = papers.AskNotes(batch, Viewer, opened, MostShown);
        var provisions = papers.AskProvisions(batch, Viewer, opened, MostShown);
        return () =>
        {
            HasHousehold = true;
            IsAdult = opened.IsAdult(Viewer, Today);
            (Plan, Emergencies) = (plan(), recent());
            LastReview = Plan is null ? null : last(Plan.Plan.Id);
            (Appointments, Accounts, Notes, Provisions) = (appointments(), accounts(), notes(), provisions());
        };
    }

    public Task<IActionResult> OnPostDoneAsync(Guid action) => Tick(action, done: true);

    public Task<IActionResult> OnPostNotDoneAsync(Guid action) => Tick(action, done: false);

    public Task<IActionResult> OnPostWelcomeAsync(Guid seat) => Answer(seat, welcome: true);

    public Task<IActionResult> OnPostRefuseAsync(Guid seat) => Answer(seat, welcome: false);

    async Task<IActionResult> Tick(Guid action, bool done)
    {
        if (await household.Open(Viewer, "het eigen plan") is not { } opened || !await tick.Tick(Viewer, opened, action, done)) return NotFound();
        var result = await Save("/mijn", done ? null : "U hebt het vinkje weggehaald.");
        if (done) Flash.Say(TempData, "Goed zo. Dit is gedaan.", undo: $"/mijn?handler=NotDone&action={action}");
        return result;
    }

    async Task<IActionResult> Answer(Guid seat, bool welcome)
    {
        if (await household.Open(Viewer, "het eigen plan") is not { } opened || !await answer.Answer(Viewer, opened, seat, welcome)) return NotFound();
        return await Save("/mijn", welcome ? "U hebt ja gezegd. Deze persoon doet nu mee." : "U hebt nee gezegd. Deze persoon doet niet mee.");
    }
}
