using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Triage;
using Keukentafel.Web.Features.Casework.Conversations;
using Keukentafel.Web.Features.Casework.Handling;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Triage;

/// <summary>What weighs in triage, and what the professional chooses.</summary>
sealed class RouteInput
{
    public List<Urgency> Urgent { get; set; } = [];

    public List<Law> Laws { get; set; } = [];

    public bool OnlyInformation { get; set; }

    public Route? Chosen { get; set; }

    [StringLength(4000, ErrorMessage = "Dit is te lang. Er passen 4000 tekens in.")]
    public string? Reason { get; set; }

    public DateOnly? ReviewOn { get; set; }

    public Urgency Urgency => Urgent.Aggregate(Urgency.None, (all, one) => all | one);
}

/// <summary>Triage that explains itself: the advice with its reasons, the alternatives, and the professional's decision.</summary>
[May(Permission.Casework)]
sealed class RouteModel(OpenConversation open, DecideRoute decide, ReadProfile profile, MunicipalDatabase database, TimeProvider clock) : FormPage
{
    const int ReviewWithinDays = 14;
    const int LatestReviewDays = 183;

    [BindProperty]
    public RouteInput Input { get; set; } = new();

    public OpenedConversation Opened { get; private set; } = null!;

    public TriageAdvice Advice { get; private set; } = null!;

    public ConversationProfile Profile { get; private set; } = null!;

    public TriageDecision? Earlier { get; private set; }

    public string? EarlierReason => Opened.Dossier.Read(Earlier!, Field.TriageDeviation, Earlier!.DeviationReason);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Open(id)) return NotFound();
        var report = Opened.Report;
        Input = new RouteInput
        {
            Urgent = [.. Enum.GetValues<Urgency>().Where(one => one != Urgency.None && report.Urgency.HasFlag(one))],
            Laws = report.Law is { } law ? [law] : [],
            ReviewOn = report.WithheldUntilReviewOn ?? clock.Today().AddDays(ReviewWithinDays),
        };
        Advise();
        Input.Chosen = Earlier?.Chosen ?? Advice.Route;
        return Page();
    }

    /// <summary>Computes the advice again from what is ticked; nothing is saved.</summary>
    public async Task<IActionResult> OnPostRekenAsync(Guid id)
    {
        if (!await Open(id)) return NotFound();
        ModelState.Clear();
        Advise();
        Input.Chosen = Advice.Route;
        return Page();
    }

    public async Task<IActionResult> OnPostKiesAsync(Guid id)
    {
        if (!await Open(id)) return NotFound();
        Advise();
        Validate();
        if (!ModelState.IsValid) return Page();
        var decision = new RouteDecision(Advice, Input.Chosen!.Value, Input.Reason, Input.Laws, id);
        if (await decide.Decide(Viewer, Opened, decision, Input.Urgency, Input.ReviewOn) is { } refusal)
        {
            ModelState.AddModelError("Input.Chosen", refusal.Words());
            return Page();
        }
        return await Save(NextPage(decision.Chosen), $"De route is gekozen: {decision.Chosen.Label()}.");
    }

    string NextPage(Route route) => route switch
    {
        Route.Plan => $"/huishoudens/{Opened.Conversation.HouseholdId}/plan",
        Route.Safety => $"/huishoudens/{Opened.Conversation.HouseholdId}/veiligheid/eerder",
        Route.Information or Route.OwnNetwork or Route.GeneralFacility or Route.SingleProvision => $"/werk/meldingen/{Opened.Report.Id}/snel",
    };

    async Task<bool> Open(Guid id)
    {
        if (await open.Open(Viewer, id, "het gesprek en de route") is not { } opened) return false;
        Opened = opened;
        Profile = await profile.Of(opened, LifeDomains.All.Count(domain => !domain.IsFamily || opened.HasChildren(clock.Today())));
        Earlier = await opened.Household.Visible(database.TriageDecisions).AsNoTracking()
            .Where(row => row.ReportId == opened.Report.Id).OrderByDescending(row => row.At).FirstOrDefaultAsync();
        return true;
    }

    void Advise() => Advice = TriageRules.Advise(TriageOfConversation.Input(
        Opened.Spoken, Input.Urgency, Opened.HasChildren(clock.Today()), Input.Laws, Input.OnlyInformation));

    void Validate()
    {
        var today = clock.Today();
        if (Input.Chosen is not { } chosen)
        {
            ModelState.AddModelError("Input.Chosen", "Kies een route.");
            return;
        }
        if (chosen != Advice.Route && string.IsNullOrWhiteSpace(Input.Reason))
            ModelState.AddModelError("Input.Reason", $"Het advies is: {Advice.Route.Label()}. Volg het, of schrijf waarom u iets anders kiest.");
        if (chosen != Route.Safety) return;
        if (Input.ReviewOn is not { } review)
            ModelState.AddModelError("Input.ReviewOn", "Vul in wanneer u opnieuw kijkt of dit afgeschermd moet blijven.");
        else if (review <= today || review > today.AddDays(LatestReviewDays))
            ModelState.AddModelError("Input.ReviewOn", "Kies een datum tussen morgen en een half jaar vanaf nu.");
    }
}
