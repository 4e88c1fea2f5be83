using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans.Goals;

/// <summary>Adds a goal, by a professional or by the resident; in the shared part, or in the own part of the person whose goal it is.</summary>
[UseCase]
sealed class AddGoal(MunicipalDatabase database, JournalWriter journal, PlanFacts facts, TimeProvider clock)
{
    /// <returns>The goal; null when its person is not somebody whose part this viewer may see.</returns>
    public async Task<Goal?> Add(Viewer viewer, OpenedHousehold opened, Plan plan, GoalInput input)
    {
        var person = opened.VisiblePersons.FirstOrDefault(row => row.Id == input.PersonId);
        if (input.PersonId is not null && person is null) return null;
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var dossierId = input.InOwnPart && person is not null ? person.DossierId : opened.Household.DossierId;
        var goal = new Goal
        {
            Id = id,
            DossierId = dossierId,
            PlanId = plan.Id,
            PersonId = person?.Id,
            LifeDomain = input.LifeDomain,
            Law = input.Law,
            Words = opened.Dossier.SealRequired(dossierId, id, Field.GoalWords, input.Words),
            InResidentsWords = viewer.IsResident || input.InResidentsWords,
            AddedAt = now,
            AddedById = viewer.AccountId,
        };
        database.Goals.Add(goal);
        facts.GoalSet(opened.Household, person?.SubjectNumber ?? opened.Household.SubjectNumber, goal);
        await facts.LawInvolved(opened.Household, goal.Law);
        journal.Add(viewer, JournalKind.GoalAdded, Subject(opened, goal), opened.Dossier, input.Words);
        return goal;
    }

    public static JournalSubject Subject(OpenedHousehold opened, Goal goal) =>
        new(goal.DossierId, opened.Household.Id, goal.DossierId == opened.Household.DossierId ? null : goal.PersonId, AboutId: goal.Id);
}
