using Keukentafel.Data.Access;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Plans.Actions;

/// <summary>An action is ticked off, opened again, or put back on the plan; each can be undone by the other.</summary>
[May(Permission.Casework)]
sealed class TickActionModel(Door door, PlanRows rows, SayActionDone sayDone, ReopenAction reopen, WithdrawAction withdraw) : HouseholdFormPage(door)
{
    [FromRoute(Name = "actie")]
    public Guid ActionId { get; set; }

    string Path => $"{Home}/acties/{ActionId}";

    public IActionResult OnGet() => LocalRedirect(Path);

    public async Task<IActionResult> OnPostAsync(string wat)
    {
        if (!await Open("het plan") || await rows.Action(Opened, ActionId) is not { } found) return NotFound();
        switch (wat)
        {
            case "klaar" when sayDone.SayDone(Viewer, Opened, found) is null:
                return await Say("De actie is afgevinkt. De bewoner kan zeven dagen bezwaar maken.", undo: $"{Path}/open");
            case "open" when reopen.Reopen(Viewer, Opened, found) is null:
                return await Say("De actie staat weer open.");
            case "terug":
                withdraw.Withdraw(Viewer, Opened, found, putBack: true);
                return await Say("De actie staat weer op het plan.");
            default:
                Flash.Warn(TempData, "Alleen wie de actie doet, kan dit zeggen.");
                return LocalRedirect(Path);
        }
    }

    async Task<IActionResult> Say(string words, string? undo = null)
    {
        var result = await Save(Home);
        Flash.Say(TempData, words, undo);
        return result;
    }
}
