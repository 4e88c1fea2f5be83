using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Decisions;

/// <summary>Records a provision of somebody in the household.</summary>
[May(Permission.Casework)]
sealed class NewProvisionModel(Door door, RecordProvision record, TimeProvider clock) : FormPage
{
    [BindProperty]
    [Required(ErrorMessage = "Kies wat voor hulp het is.")]
    public ProvisionKind? Kind { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies voor wie het is.")]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public ProvisionInput Input { get; set; } = new();

    public OpenedHousehold Household { get; private set; } = null!;

    public IReadOnlyList<ChoiceItem> Persons => [.. Household.VisiblePersons.Select(person => new ChoiceItem(person.Id.ToString(), person.FullName))];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Open(id)) return NotFound();
        if (Household.VisiblePersons.Count == 1) PersonId = Household.VisiblePersons[0].Id;
        (Input.AppliedOn, Input.StartedOn) = (clock.Today(), clock.Today());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Open(id)) return NotFound();
        if (Kind is { } kind) Input.Validate(ModelState, nameof(Input), kind, clock.Today());
        var person = Household.VisiblePersons.SingleOrDefault(one => one.Id == PersonId);
        if (person is null && PersonId is not null) ModelState.AddModelError(nameof(PersonId), "Kies iemand uit dit huishouden.");
        if (!ModelState.IsValid) return Page();
        var provision = await record.Record(Viewer, Household.Dossier,
            new ProvisionFor(person!.DossierId, id, person.Id, ReportId: null, Household.WithholdUntilReviewOn), Input.As(Kind!.Value));
        return await Save($"/huishoudens/{id}/voorzieningen/{provision.Id}", "De voorziening is vastgelegd.");
    }

    async Task<bool> Open(Guid id)
    {
        if (await door.OpenHousehold(Viewer, id, Purpose.Plan, "de voorzieningen") is not { } household) return false;
        Household = household;
        return true;
    }
}
