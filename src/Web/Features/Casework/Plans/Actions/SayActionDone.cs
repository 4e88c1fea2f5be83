using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.DueWork;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans.Actions;

/// <summary>Its maker says that an action is done; from then on the resident has seven days to object.</summary>
[UseCase]
sealed class SayActionDone(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    /// <returns>False when it is not this viewer's to say.</returns>
    public bool SayDone(Viewer viewer, OpenedHousehold opened, Plan plan, Goal goal, GoalAction action, Participant owner)
    {
        var now = clock.GetUtcNow();
        if (!May(viewer, plan, owner, now)) return false;
        if (action.DoneAt is not null) return true;
        action.SayDone(viewer.AccountId, now);
        database.DueWork.Add(new DueWorkRow
        {
            Id = Guid.CreateVersion7(now),
            Kind = DueWorkKind.ActionObjectionEnds,
            AboutId = action.Id,
            DueAt = action.ObjectionUntil!.Value,
        });
        journal.Add(viewer, JournalKind.ActionDone, AgreeAction.Subject(opened, goal, action), opened.Dossier,
            opened.Dossier.Read(action, Field.ActionWhat, action.What));
        return true;
    }

    /// <summary>True when this viewer may tick the actions of this seat.</summary>
    public static bool May(Viewer viewer, Plan plan, Participant owner, DateTimeOffset now)
    {
        var director = plan.DirectorAt(now);
        var directs = director is not null && (director.AccountId == viewer.AccountId || (director.PersonId is not null && director.PersonId == viewer.PersonId));
        return Ticking.May(owner, viewer.AccountId, viewer.PersonId, directs);
    }
}
