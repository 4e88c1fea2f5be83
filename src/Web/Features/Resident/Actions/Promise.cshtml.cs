using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Resident.Overview;
using Keukentafel.Web.Features.Resident.Words;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Resident.Actions;

/// <summary>What somebody else would do: ask after it, or say that it was not done.</summary>
[May(Permission.OwnDossier)]
sealed class PromiseModel(
    OwnHousehold household, OwnPlanReader plans, AskAfterPromise askAfter, ObjectToDone objectTo, TimeProvider clock) : FormPage
{
    OpenedHousehold? opened;

    public OwnAction Shown { get; private set; } = null!;

    public bool MayObject => Shown.Standing == ActionStanding.Done;

    public bool MayAsk => Shown.Standing is ActionStanding.Open or ActionStanding.Late or ActionStanding.Objected;

    public DateOnly Today => clock.Today();

    public OptionalWords Ask { get; } = new();

    public RequiredWords Objection { get; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAskAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if (!await TryUpdateModelAsync(Ask, nameof(Ask))) return Page();
        if (!MayAsk || !await askAfter.Ask(Viewer, opened!, id, Ask.Words)) return NotFound();
        return await Save("/mijn", "Uw vraag is verstuurd. Uw regisseur ziet hem.");
    }

    public async Task<IActionResult> OnPostObjectAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if (!await TryUpdateModelAsync(Objection, nameof(Objection)) || Objection.Words is not { } words) return Page();
        if (await objectTo.Object(Viewer, opened!, id, words)) return await Save("/mijn", "U hebt gezegd dat dit niet is gedaan. Dat staat er nu bij.");
        ModelState.AddModelError("Objection.Words", "Dit kan niet meer. Kijk hieronder hoe het nu staat.");
        return Page();
    }

    async Task<bool> Load(Guid id)
    {
        opened = await household.Open(Viewer, "wat anderen beloofden");
        if (opened is null || await plans.Read(Viewer, opened) is not { } plan) return false;
        if (plan.Promised.Concat(plan.Near).SingleOrDefault(action => action.Id == id) is not { } found) return false;
        Shown = found;
        return true;
    }
}
