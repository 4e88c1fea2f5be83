using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans.Goals;

/// <summary>Changes a goal: its words, life domain and law. What stood there before stays in the journal.</summary>
[UseCase]
sealed class EditGoal(JournalWriter journal, PlanFacts facts)
{
    public async Task Edit(Viewer viewer, OpenedHousehold opened, Goal goal, GoalInput input)
    {
        var before = opened.Dossier.Read(goal, Field.GoalWords, goal.Words);
        goal.Words = opened.Dossier.SealRequired(goal.DossierId, goal.Id, Field.GoalWords, input.Words);
        goal.InResidentsWords = input.InResidentsWords;
        goal.LifeDomain = input.LifeDomain;
        goal.Law = input.Law;
        await facts.LawInvolved(opened.Household, goal.Law);
        journal.Add(viewer, JournalKind.GoalChanged, AddGoal.Subject(opened, goal), opened.Dossier,
            string.Equals(before, input.Words.Trim(), StringComparison.Ordinal) ? null : $"Was: {before}");
    }
}
