using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Casework.Plans;
using Keukentafel.Web.Features.Casework.Plans.Actions;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Resident.Actions;

/// <summary>A resident objects, within seven days, to what its maker says is done. Both verdicts stay.</summary>
[UseCase]
sealed class ObjectToDone(MunicipalDatabase database, PlanRows rows, JournalWriter journal, TimeProvider clock)
{
    /// <returns>False when there is nothing to object to: not in scope, not done, objected to already, or too late.</returns>
    public async Task<bool> Object(Viewer viewer, OpenedHousehold opened, Guid actionId, string words)
    {
        var found = await rows.FindChangeable(opened, actionId);
        if (found is null || found.Action.DoneById == viewer.AccountId) return false;
        var (action, goal) = (found.Action, found.Goal);
        var now = clock.GetUtcNow();
        if (!action.Object(opened.Dossier.Seal(action.DossierId, action.Id, Field.ActionObjection, words), now)) return false;
        journal.Add(viewer, JournalKind.ActionObjected,
            AgreeAction.Subject(opened, found.Goal, found.Action), opened.Dossier, words);
        database.Facts.Add(new Fact
        {
            Id = Guid.CreateVersion7(now), Kind = FactKind.ActionEnded, On = clock.Today(), SubjectNumber = opened.Household.SubjectNumber,
            TeamId = opened.Household.TeamId, LifeDomain = goal.LifeDomain, Law = goal.Law, Owner = action.OwnerKind, Value = 0,
        });
        return true;
    }
}
