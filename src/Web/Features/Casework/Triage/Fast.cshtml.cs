using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Triage;
using Keukentafel.Web.Features.Casework.Decisions;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Triage;

/// <summary>The fast route on one page: a single question needs no meeting and no plan.</summary>
[May(Permission.Casework)]
sealed class FastModel(MunicipalDatabase database, Door door, CloseFast close, TimeProvider clock) : FormPage
{
    TriageDecision? decided;
    bool hasChildren;

    [BindProperty]
    public FastInput Fast { get; set; } = new();

    [BindProperty]
    public ProvisionInput Input { get; set; } = new();

    public OpenedReport Opened { get; private set; } = null!;

    public string? PersonName { get; private set; }

    public Report Report => Opened.Report;

    public bool IsMatched => Report.PersonId is not null;

    /// <summary>True when help can be recorded with the household: it is known whose report it is, and the viewer is involved there.</summary>
    public bool HasHousehold { get; private set; }

    /// <summary>The route that was chosen after a conversation; null without one.</summary>
    public Route? Decided => decided?.Chosen;

    public string Words => Opened.Dossier.Read(Report, Field.ReportWords, Report.Words)!;

    public string? Wish => Opened.Dossier.Read(Report, Field.ReportWish, Report.Wish);

    /// <summary>True once the choice turned out to be another one than the advice.</summary>
    public bool MustExplain => !string.IsNullOrEmpty(Fast.Reason) || ModelState["Fast.Reason"] is { Errors.Count: > 0 };

    public bool IsSettled => Report.IsEnded;

    public IReadOnlyList<ChoiceItem> Domains => [.. LifeDomains.All.Select(domain => new ChoiceItem(domain.Code, domain.Name))];

    public IReadOnlyList<ChoiceItem> Scores { get; } = [.. SelfRelianceScale.Steps.Select(step => new ChoiceItem(step.Score.ToString(), step.Label))];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Open(id)) return NotFound();
        Fast.Route = Decided is { } route && route <= Route.SingleProvision ? route : null;
        (Input.Law, Input.AppliedOn, Input.StartedOn) = (Report.Law, clock.Today(), clock.Today());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Open(id)) return NotFound();
        if (IsSettled) return LocalRedirect(Request.Path);
        var decision = Fast.Route is { } route ? Validate(route) : null;
        if (!ModelState.IsValid) return Page();
        var provision = await close.Close(Viewer, Opened, new FastAnswer(Fast.Route!.Value, decision, Help(Fast.Route.Value)));
        return provision is { AwaitsDecision: true }
            ? await Save($"/huishoudens/{provision.HouseholdId}/voorzieningen/{provision.Id}", "De aanvraag loopt. Leg hier straks het besluit vast.")
            : await Save($"/werk/meldingen/{id}", "De melding is beantwoord en gesloten.");
    }

    FilledInProvision Help(Route route) => Input.As(FastInput.KindOf(route) ?? ProvisionKind.General);

    RouteDecision? Validate(Route route)
    {
        if (route > Route.SingleProvision || (!HasHousehold && route != Route.Information))
        {
            ModelState.AddModelError("Fast.Route", IsMatched ? "U doet nog niet mee bij dit huishouden. Informatie geven kan al." : "Zoek eerst uit bij wie deze melding hoort. Informatie geven kan al.");
            return null;
        }
        Input.Validate(ModelState, nameof(Input), FastInput.KindOf(route) ?? ProvisionKind.General, clock.Today());
        if (route != Route.SingleProvision && Input.StartedOn < Report.ReceivedOn)
            ModelState.AddModelError("Input.StartedOn", $"De hulp begint niet eerder dan de melding van {DutchDates.Short(Report.ReceivedOn)}.");
        if (decided?.Chosen == route) return null;
        var advice = decided is null ? Computed(route) : AfterConversation(decided);
        if (advice.Route != route && string.IsNullOrWhiteSpace(Fast.Reason))
            ModelState.AddModelError("Fast.Reason", $"Het advies is: {advice.Route.Label()}. {advice.Reasons[0].Sentence} Schrijf waarom u iets anders kiest.");
        return new RouteDecision(advice, route, Fast.Reason, route == Route.SingleProvision && Input.Law is { } law ? [law] : [], decided?.ConversationId);
    }

    TriageAdvice Computed(Route route)
    {
        if (route != Route.Information && LifeDomains.Find(Fast.LifeDomain ?? "") is null)
            ModelState.AddModelError("Fast.LifeDomain", "Kies waar de vraag over gaat.");
        return TriageRules.Advise(Fast.Triage(Report.Urgency, hasChildren, route == Route.SingleProvision ? Input.Law : null));
    }

    TriageAdvice AfterConversation(TriageDecision earlier)
    {
        var sentences = Opened.Dossier.Read(earlier, Field.TriageExplanation, earlier.Explanation)!.Split('\n');
        return new TriageAdvice(earlier.Advised, [.. sentences.Select(sentence => new TriageReason("earlier", sentence))], int.Parse(earlier.RulesVersion));
    }

    async Task<bool> Open(Guid id)
    {
        if (await door.OpenReport(Viewer, id, Purpose.Intake, "de melding") is not { } opened) return false;
        Opened = opened;
        decided = await database.TriageDecisions.AsNoTracking()
            .Where(row => row.ReportId == id).OrderByDescending(row => row.At).FirstOrDefaultAsync();
        if (Report.HouseholdId is not { } household) return true;
        HasHousehold = await door.ReachableHouseholds(Viewer).AnyAsync(one => one == household);
        if (!HasHousehold) return true;
        var members = await database.HouseholdMembers.AsNoTracking().Include(row => row.Person)
            .Where(row => row.HouseholdId == Report.HouseholdId && row.Until == null).ToListAsync();
        PersonName = members.SingleOrDefault(member => member.PersonId == Report.PersonId)?.Person!.FullName;
        hasChildren = members.Exists(member => member.Person!.AgeOn(clock.Today()) < 18);
        return true;
    }
}
