using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Plans.Seats;

/// <summary>One seat at the table: what it promised, that a resident approves of it, and that it is left.</summary>
[May(Permission.Casework)]
sealed class SeatModel(MunicipalDatabase database, Door door, PlanRows rows, ApproveSeat approve, LeaveSeat leave, TimeProvider clock) : HouseholdFormPage(door)
{
    [FromRoute(Name = "stoel")]
    public Guid SeatId { get; set; }

    [BindProperty]
    [StringLength(200, ErrorMessage = "Maak dit korter: ten hoogste 200 tekens.")]
    public string? How { get; set; }

    public Participant Seat { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public string? Remark { get; private set; }
    public bool IsDirector { get; private set; }
    public IReadOnlyList<(Guid Id, string What, Standing Standing)> Actions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await Find() ? Page() : NotFound();

    public async Task<IActionResult> OnPostApproveAsync()
    {
        if (!await Find()) return NotFound();
        if (string.IsNullOrWhiteSpace(How)) ModelState.AddModelError(nameof(How), "Schrijf op wie van het gezin ja zei, en hoe.");
        if (!ModelState.IsValid) return Page();
        approve.Approve(Viewer, Opened, Seat, How);
        return await Save(Home, "Er is een plek aan tafel bij.");
    }

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        if (!await Find()) return NotFound();
        if (IsDirector) ModelState.AddModelError("", "Dit is de regisseur. Kies eerst een andere regisseur.");
        if (Actions.Count > 0) ModelState.AddModelError("", "Er staan nog acties open. Geef die eerst aan iemand anders, of haal ze van het plan.");
        if (!ModelState.IsValid) return Page();
        await leave.Leave(Viewer, Opened, Seat);
        return await Save(Home, "De plek aan tafel is weg. Alles wat gedaan is, blijft staan.");
    }

    async Task<bool> Find()
    {
        if (!await Open("het plan") || await rows.Seat(Opened, SeatId) is not { LeftAt: null } seat) return false;
        var now = clock.GetUtcNow();
        Seat = seat;
        Name = await rows.NameOf(Opened, seat);
        Remark = Opened.Dossier.Read(seat, Field.ParticipantRemark, seat.Remark);
        var director = (await rows.Current(Opened))?.DirectorAt(now);
        IsDirector = director is not null && (seat.AccountId == director.AccountId || (director.PersonId is not null && seat.PersonId == director.PersonId));
        var actions = await Opened.Visible(database.GoalActions).AsNoTracking().Where(action => action.ParticipantId == seat.Id && action.WithdrawnAt == null && action.DoneAt == null)
            .OrderBy(action => action.AgreedAt).Take(100).ToListAsync();
        Actions = [.. actions.Select(action => (action.Id, Opened.Dossier.Read(action, Field.ActionWhat, action.What)!, PlanWords.Of(action, clock.Today(), now)))];
        return true;
    }
}
