using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Plans.Actions;

/// <summary>An action is changed or taken off the plan; when somebody else changed it meanwhile, both versions are shown.</summary>
[May(Permission.Casework)]
sealed class ChangeActionModel(Door door, PlanRows rows, EditAction editAction, WithdrawAction withdrawAction, TimeProvider clock)
    : HouseholdFormPage(door), IActionForm
{
    [BindProperty]
    public ActionInput Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    [FromRoute(Name = "actie")]
    public Guid ActionId { get; set; }

    public Conflict? Conflict { get; private set; }
    public IReadOnlyList<ChoiceItem> Seats { get; private set; } = [];
    public GoalAction Action { get; private set; } = null!;
    public string GoalWords { get; private set; } = "";
    public string? Objection { get; private set; }
    public Standing Standing { get; private set; } = null!;
    public bool MayTick { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Find() is not { } found) return NotFound();
        Version = found.Action.Version;
        Input = new ActionInput { What = What(found.Action), SeatId = found.Owner.Id, DueOn = found.Action.DueOn };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Find() is not { } found) return NotFound();
        Conflict = Conflict.In(Request.Form, Version, found.Action.Version,
            ConflictField.Of("Input.What", "Wat er gaat gebeuren", What(found.Action), Input.What),
            ConflictField.Of("Input.SeatId", "Wie dit doet", found.Owner.Id, Input.SeatId, NameOfSeat),
            ConflictField.Of("Input.DueOn", "Wanneer het klaar is", found.Action.DueOn, Input.DueOn));
        if (Input.DateError(clock.Today(), stands: found.Action.DueOn) is { } wrong) ModelState.AddModelError("Input.DueOn", wrong);
        var seat = found.Owner.Id == Input.SeatId ? found.Owner : await Seat(found.Plan.Id);
        if (Input.SeatId is not null && seat is null) ModelState.AddModelError("Input.SeatId", "Kies iemand die aan tafel zit.");
        if (Conflict is not null || !ModelState.IsValid) return Page();
        editAction.Edit(Viewer, Opened, found, seat!, Input);
        return await Save(Home, "De actie is veranderd.");
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        if (await Find() is not { } found) return NotFound();
        withdrawAction.Withdraw(Viewer, Opened, found);
        var result = await Save(Home);
        Flash.Say(TempData, "De actie is van het plan gehaald.", undo: $"{Home}/acties/{ActionId}/terug");
        return result;
    }

    async Task<ActionRows?> Find()
    {
        if (!await Open("het plan") || await rows.Action(Opened, ActionId) is not { } found) return null;
        var now = clock.GetUtcNow();
        Action = found.Action;
        GoalWords = Opened.Dossier.Read(found.Goal, Field.GoalWords, found.Goal.Words)!;
        Objection = Opened.Dossier.Read(Action, Field.ActionObjection, Action.Objection);
        Standing = PlanWords.Of(Action, clock.Today(), now);
        MayTick = found.TickerOf(Viewer, now).MayTickFor(found.Owner);
        Seats = [.. (await rows.SeatChoices(Opened, found.Plan.Id)).Select(row => row.Choice)];
        return found;
    }

    async Task<Participant?> Seat(Guid planId) => (await rows.SeatChoices(Opened, planId)).FirstOrDefault(row => row.Seat.Id == Input.SeatId).Seat;

    string What(GoalAction action) => Opened.Dossier.Read(action, Field.ActionWhat, action.What)!;

    string NameOfSeat(string id) => Seats.FirstOrDefault(seat => seat.Value == id)?.Label ?? "iemand die er niet meer bij is";
}
