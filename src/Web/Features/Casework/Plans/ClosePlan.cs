using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans;

/// <summary>Closes a plan with a reason. Who had a seat is no longer involved; its director for thirty days more, to round it off.</summary>
[UseCase]
sealed class ClosePlan(JournalWriter journal, InvolvementRegister register, TimeProvider clock)
{
    /// <summary>Days in which the director can still see the household.</summary>
    public const int RoundOffDays = 30;

    /// <returns>The rule that would be broken; null when it is done.</returns>
    public async Task<PlanRule?> Close(Viewer viewer, OpenedHousehold opened, Plan plan, string reason)
    {
        try
        {
            plan.Close(clock.GetUtcNow());
        }
        catch (PlanRuleException broken)
        {
            return broken.Rule;
        }
        await register.LeavePlan(opened.Household.Id, accountId: null, InvolvementKind.Participant);
        await register.LeavePlan(opened.Household.Id, accountId: null, InvolvementKind.Director, after: TimeSpan.FromDays(RoundOffDays));
        journal.Add(viewer, JournalKind.PlanClosed, new JournalSubject(plan.DossierId, opened.Household.Id, AboutId: plan.Id), opened.Dossier, reason);
        return null;
    }
}
