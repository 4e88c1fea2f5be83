using Keukentafel.Data;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Plans;

/// <summary>Writes the facts of a plan in the present transaction: what was set, without words or names.</summary>
[UseCase]
sealed class PlanFacts(MunicipalDatabase database, TimeProvider clock)
{
    public void GoalSet(Household household, Guid subjectNumber, Goal goal) => Add(FactKind.GoalSet, household, subjectNumber, goal.Law, goal.LifeDomain);

    public void PlanActivated(Household household) => Add(FactKind.PlanActivated, household, household.SubjectNumber);

    /// <summary>A law counts once per household, however often it comes back.</summary>
    public async Task LawInvolved(Household household, Law? law)
    {
        if (law is null) return;
        var known = await database.Facts.AnyAsync(fact =>
            fact.Kind == FactKind.LawInvolved && fact.SubjectNumber == household.SubjectNumber && fact.Law == law);
        if (!known) Add(FactKind.LawInvolved, household, household.SubjectNumber, law);
    }

    void Add(FactKind kind, Household household, Guid subjectNumber, Law? law = null, string? lifeDomain = null) =>
        database.Facts.Add(new Fact
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Kind = kind,
            On = clock.Today(),
            SubjectNumber = subjectNumber,
            TeamId = household.TeamId,
            Law = law,
            LifeDomain = lifeDomain,
        });
}
