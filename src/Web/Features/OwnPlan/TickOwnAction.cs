using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.DueWork;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.OwnPlan;

/// <summary>A resident ticks an own action off, or takes the tick back.</summary>
[UseCase]
sealed class TickOwnAction(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    /// <returns>False when it is not an action of this resident, or when it counts as kept already.</returns>
    public async Task<bool> Tick(Viewer viewer, OpenedHousehold opened, Guid actionId, bool done)
    {
        var found = await opened.ActionsOf(database).SingleOrDefaultAsync(row => row.Action.Id == actionId);
        if (found is null || !await IsOwn(viewer, found.Action)) return false;
        var now = clock.GetUtcNow();
        if ((found.Action.DoneAt is not null) == done) return true;
        if (!done && found.Action.StandingAt(clock.Today(), now) == ActionStanding.Kept) return false;
        if (done) SayDone(viewer, found.Action, now);
        else found.Action.Reopen();
        journal.Add(viewer, done ? JournalKind.ActionDone : JournalKind.ActionReopened,
            new JournalSubject(found.Action.DossierId, opened.Household.Id, found.Goal.PersonId, AboutId: actionId));
        return true;
    }

    void SayDone(Viewer viewer, GoalAction action, DateTimeOffset now)
    {
        action.SayDone(viewer.AccountId, now);
        database.DueWork.Add(new DueWorkRow
        {
            Id = Guid.CreateVersion7(now), Kind = DueWorkKind.ActionObjectionEnds, AboutId = action.Id, DueAt = action.ObjectionUntil!.Value,
        });
    }

    Task<bool> IsOwn(Viewer viewer, GoalAction action) =>
        database.Participants.AnyAsync(seat => seat.Id == action.ParticipantId && seat.PersonId != null && seat.PersonId == viewer.PersonId);
}
