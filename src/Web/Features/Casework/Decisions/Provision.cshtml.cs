using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Time;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Decisions;

/// <summary>What is filled in about a decision.</summary>
sealed class DecisionInput
{
    public DateOnly? DecidedOn { get; set; }

    [Required(ErrorMessage = "Kies wat er is besloten.")]
    public DecisionOutcome? Outcome { get; set; }

    [Required(ErrorMessage = "Vul het kenmerk van het besluit in.")]
    [StringLength(200, ErrorMessage = "Dit is te lang. Er passen 200 tekens in.")]
    public string? Reference { get; set; }

    public DateOnly? StartedOn { get; set; }

    public IReadOnlyList<ConflictField> ConflictFields(Provision stored, string? storedReference) =>
    [
        ConflictField.Of("Input.DecidedOn", "Datum van het besluit", stored.DecidedOn, DecidedOn),
        ConflictField.Of("Input.Outcome", "Wat is besloten?", stored.Outcome, Outcome, value => Enum.TryParse<DecisionOutcome>(value, out var outcome) ? outcome.Label() : value),
        ConflictField.Of("Input.Reference", "Kenmerk van het besluit", storedReference, Reference),
        ConflictField.Of("Input.StartedOn", "Wanneer is de hulp begonnen?", stored.StartedOn, StartedOn),
    ];
}

/// <summary>One provision; an individual one takes its decision here.</summary>
[May(Permission.Casework)]
sealed class ProvisionModel(MunicipalDatabase database, Door door, RecordDecision record, TimeProvider clock) : FormPage
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DecisionInput Input { get; set; } = new();

    public Conflict? Conflict { get; private set; }

    public OpenedHousehold Household { get; private set; } = null!;

    public Provision Provision { get; private set; } = null!;

    public Person Person => Household.VisiblePersons.Single(person => person.Id == Provision.PersonId);

    public StatutoryTerm? Term { get; private set; }

    public DateOnly Today => clock.Today();

    public string What => Read(Field.ProvisionWhat, Provision.What)!;

    public string? By => Read(Field.ProvisionBy, Provision.By);

    public string? Reference => Read(Field.ProvisionDecisionReference, Provision.DecisionReference);

    public TermRule? Rule => Term is null ? null : StatutoryTerms.RuleFor(Term.Kind);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid provision)
    {
        if (!await Open(id, provision)) return NotFound();
        Version = Provision.Version;
        Input = new DecisionInput
        {
            DecidedOn = Provision.DecidedOn ?? Today, Outcome = Provision.Outcome, Reference = Reference, StartedOn = Provision.StartedOn,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid provision)
    {
        if (!await Open(id, provision)) return NotFound();
        if (Provision.Kind != ProvisionKind.Individual) return LocalRedirect(Request.Path);
        Validate();
        if (!ModelState.IsValid) return Page();
        Conflict = Conflict.In(Request.Form, Version, Provision.Version, Input.ConflictFields(Provision, Reference));
        if (Conflict is not null) return Page();
        var closed = await record.Record(Viewer, Household.Dossier, Provision,
            new FilledInDecision(Input.DecidedOn!.Value, Input.Outcome!.Value, Input.Reference!, Input.StartedOn));
        // Who had the household through this report only cannot open the provision any more.
        return closed is null
            ? await Save(Request.Path, Provision.AwaitsStart ? "Het besluit is vastgelegd. Leg hier ook vast wanneer de hulp is begonnen." : "Het besluit is vastgelegd.")
            : await Save($"/werk/meldingen/{closed.Id}", "Het besluit is vastgelegd. De melding is gesloten.");
    }

    void Validate()
    {
        ProvisionInput.CheckDay(ModelState, "Input.DecidedOn", Input.DecidedOn, "Vul de datum van het besluit in.", Today);
        foreach (var refusal in Provision.RefusesDecision(Input.DecidedOn, Input.StartedOn, Today))
            ModelState.AddModelError(FieldOf(refusal), refusal.Words());
    }

    static string FieldOf(ProvisionRefusal refusal) => refusal switch
    {
        ProvisionRefusal.TakesNoDecision => "",
        ProvisionRefusal.DecidedBeforeApplication => "Input.DecidedOn",
        ProvisionRefusal.StartedBeforeApplication or ProvisionRefusal.StartIsToCome => "Input.StartedOn",
    };

    async Task<bool> Open(Guid id, Guid provisionId)
    {
        if (await door.OpenHousehold(Viewer, id, Purpose.Plan, "een voorziening") is not { } household) return false;
        var provision = await household.Visible(database.Provisions).SingleOrDefaultAsync(row => row.Id == provisionId && row.HouseholdId == id);
        if (provision is null) return false;
        (Household, Provision) = (household, provision);
        Term = await database.StatutoryTerms.AsNoTracking().Where(term => term.ProvisionId == provisionId).OrderBy(term => term.Id).FirstOrDefaultAsync();
        return true;
    }

    string? Read(Field field, Sealed? value) => Household.Dossier.Read(Provision, field, value);
}
