using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Casework.Plans;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Reviews;

/// <summary>A goal to look back on.</summary>
sealed record GoalToReview(Goal Goal, string Words, string Domain, string? Whose);

/// <summary>A life domain that was scored before, with the first and the last score.</summary>
sealed record DomainToReview(string Code, string Name, int First, int Last);

/// <summary>A person whose part is in scope, with what was scored before.</summary>
/// <param name="AsksStep">False for a child: how somebody takes part, up to paid work, is asked from sixteen on.</param>
sealed record PersonToReview(
    Person Person, IReadOnlyList<DomainToReview> Domains, ParticipationStep? FirstStep, ParticipationStep? LastStep, bool AsksStep)
{
    /// <summary>True when there is anything to ask about this person.</summary>
    public bool IsAsked => AsksStep || Domains.Count > 0;
}

/// <summary>What a review looks back on.</summary>
sealed record ReviewSubjects(IReadOnlyList<GoalToReview> Goals, IReadOnlyList<PersonToReview> Persons);

/// <summary>Reads what a review looks back on, within what the door opened.</summary>
[UseCase]
sealed class ReadReviewSubjects(MunicipalDatabase database, TimeProvider clock)
{
    const int MostScores = 2000;
    const int WorkingAge = 16;

    /// <summary>The open goals, tracked, and each visible person with earlier scores.</summary>
    public async Task<ReviewSubjects> Read(OpenedHousehold opened, Plan plan)
    {
        var goals = await opened.Visible(database.Goals).Where(goal => goal.PlanId == plan.Id && goal.State == GoalState.Open)
            .OrderBy(goal => goal.AddedAt).Take(100).ToListAsync();
        var scores = await opened.Visible(database.SelfRelianceScores).AsNoTracking().OrderBy(score => score.At).Take(MostScores).ToListAsync();
        var steps = await Steps(opened);
        return new ReviewSubjects(
            [.. goals.Select(goal => new GoalToReview(
                goal, opened.Dossier.Read(goal, Field.GoalWords, goal.Words)!, PlanChoices.DomainName(goal.LifeDomain),
                opened.Members.FirstOrDefault(member => member.PersonId == goal.PersonId)?.Person!.GivenName))],
            [.. from person in opened.VisiblePersons
                let own = steps.Where(step => step.PersonId == person.Id).OrderBy(step => step.At).Select(step => (ParticipationStep?)step.Step).ToList()
                select new PersonToReview(person, Domains(opened, scores, person), own.FirstOrDefault(), own.LastOrDefault(),
                    AsksStep: own.Count > 0 || person.AgeOn(clock.Today()) is null or >= WorkingAge)]);
    }

    static IReadOnlyList<DomainToReview> Domains(OpenedHousehold opened, List<SelfRelianceScore> scores, Person person) =>
    [
        .. from domain in LifeDomains.All
           let own = scores.Where(score => score.PersonId == person.Id && score.LifeDomain == domain.Code).ToList()
           where own.Count > 0
           select new DomainToReview(domain.Code, domain.Name, Number(opened, own[0]), Number(opened, own[^1]))
    ];

    async Task<IReadOnlyList<(Guid PersonId, DateTimeOffset At, ParticipationStep Step)>> Steps(OpenedHousehold opened)
    {
        var talks = await opened.Visible(database.Conversations).AsNoTracking()
            .Where(row => row.AccountSentAt != null && row.Participation != null).OrderBy(row => row.Id).Take(MostScores).ToListAsync();
        var reviews = await opened.Visible(database.ParticipationScores).AsNoTracking().OrderBy(row => row.Id).Take(MostScores).ToListAsync();
        return
        [
            .. talks.Select(row => (row.PersonId, row.AccountSentAt!.Value, (ParticipationStep)opened.Dossier.ReadNumber(row, Field.ConversationParticipation, row.Participation)!.Value)),
            .. reviews.Select(row => (row.PersonId, row.At, (ParticipationStep)opened.Dossier.ReadNumber(row, Field.ParticipationStep, row.Step)!.Value)),
        ];
    }

    static int Number(OpenedHousehold opened, SelfRelianceScore score) => opened.Dossier.ReadNumber(score, Field.SelfRelianceScore, score.Score)!.Value;
}
