using Keukentafel.Data.Access;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Resident.Overview;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Resident.Words;

/// <summary>A message to the director, or to the team while there is no plan.</summary>
[May(Permission.OwnDossier)]
sealed class MessageModel(OwnHousehold household, OwnPlanReader plans, SendRemark send, OwnHistory history) : FormPage
{
    const int MostEarlier = 10;

    OpenedHousehold? opened;

    public OwnDirector? Director { get; private set; }

    public bool IsShared { get; private set; }

    public IReadOnlyList<OwnMessage> Earlier { get; private set; } = [];

    [BindProperty]
    public RequiredWords Message { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load()) return NotFound();
        if (!ModelState.IsValid) return Page();
        send.Send(Viewer, opened!, Message.Words!);
        return await Save("/mijn", "Uw bericht is verstuurd.");
    }

    async Task<bool> Load()
    {
        opened = await household.Open(Viewer, "de eigen berichten");
        if (opened is null) return false;
        Director = (await plans.Read(Viewer, opened))?.Director;
        IsShared = !opened.HasOwnPart(Viewer);
        Earlier = await history.Messages(Viewer, opened, MostEarlier);
        return true;
    }
}
