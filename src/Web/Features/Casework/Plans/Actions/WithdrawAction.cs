using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans.Actions;

/// <summary>Takes an action off the plan, or puts it back; both stay in the journal.</summary>
[UseCase]
sealed class WithdrawAction(JournalWriter journal, TimeProvider clock)
{
    public void Withdraw(Viewer viewer, OpenedHousehold opened, Goal goal, GoalAction action, bool putBack = false)
    {
        action.WithdrawnAt = putBack ? null : clock.GetUtcNow();
        var words = opened.Dossier.Read(action, Field.ActionWhat, action.What);
        journal.Add(viewer, JournalKind.ActionChanged, AgreeAction.Subject(opened, goal, action), opened.Dossier,
            putBack ? $"Weer op het plan gezet: {words}" : $"Van het plan gehaald: {words}");
    }
}
