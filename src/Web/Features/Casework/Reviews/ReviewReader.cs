using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Casework.Conversations;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Reviews;

/// <summary>A review, readable: what this viewer may see of it.</summary>
/// <param name="NextOn">When one looks back again; only with the last review of a plan that runs.</param>
sealed record ReviewView(
    Guid Id, string PlanTitle, DateOnly HeldOn, string Author, int? Mark, string? ResidentWords, string? Wanted, string? Happened, string? WhatNow, DateOnly? NextOn,
    IReadOnlyList<ReviewedGoalView> Goals, IReadOnlyList<ReviewedPersonView> Persons);

/// <summary>Both verdicts on a goal.</summary>
sealed record ReviewedGoalView(string Words, string? Whose, Attainment? ByResident, Attainment? ByMaker, bool IsClosed)
{
    /// <summary>How many steps the two differ; null when one of them gave none.</summary>
    public int? Difference => ByResident is { } resident && ByMaker is { } maker ? Math.Abs(resident - maker) : null;
}

/// <summary>How a person managed then.</summary>
sealed record ReviewedPersonView(string Name, IReadOnlyList<SelfRelianceRow> Rows, ParticipationStep? Step);

/// <summary>Reads reviews within what the door opened.</summary>
[UseCase]
sealed class ReviewReader(MunicipalDatabase database)
{
    const int MostScores = 2000;
    const int MostReviews = 100;

    /// <summary>The last review of a plan; null when none was held.</summary>
    public Task<Guid?> Last(OpenedHousehold opened, Guid planId) =>
        opened.Visible(database.Reviews).Where(review => review.PlanId == planId).OrderByDescending(review => review.At).ThenByDescending(review => review.Id)
            .Select(review => (Guid?)review.Id).FirstOrDefaultAsync();

    /// <summary>Asks for the last review of each plan of the household, by plan.</summary>
    public Func<Guid, Guid?> AskLast(ReadBatch batch, OpenedHousehold opened)
    {
        var plans = database.Plans.Where(plan => plan.HouseholdId == opened.Household.Id).Select(plan => plan.Id);
        var rows = batch.Values(
            opened.Visible(database.Reviews).Where(review => plans.Contains(review.PlanId)).OrderByDescending(review => review.At).ThenByDescending(review => review.Id)
                .Take(MostReviews).Select(review => new { review.Id, review.PlanId }),
            row => (Id: row.GetGuid(0), Plan: row.GetGuid(1)));
        return planId => rows.Where(row => row.Plan == planId).Select(row => (Guid?)row.Id).FirstOrDefault();
    }

    public string Title(OpenedHousehold opened, Plan plan) => opened.Dossier.Read(plan, Field.PlanTitle, plan.Title)!;

    /// <summary>One review; null when it is not in scope.</summary>
    public async Task<ReviewView?> Read(OpenedHousehold opened, Guid reviewId)
    {
        var review = await opened.Visible(database.Reviews).AsNoTracking().Include(row => row.Goals).SingleOrDefaultAsync(row => row.Id == reviewId);
        if (review is null) return null;
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(row => row.Id == review.PlanId && row.HouseholdId == opened.Household.Id);
        if (plan is null) return null;
        var isLast = plan.State == PlanState.Active && await Last(opened, plan.Id) == review.Id;
        var author = await database.Accounts.Where(account => account.Id == review.AccountId).Select(account => account.Function).SingleOrDefaultAsync();
        var dossier = opened.Dossier;
        return new ReviewView(
            review.Id, Title(opened, plan), review.HeldOn, author ?? "medewerker",
            dossier.ReadNumber(review, Field.ReviewMark, review.Mark), dossier.Read(review, Field.ReviewResidentWords, review.ResidentWords),
            dossier.Read(review, Field.ReviewWanted, review.Wanted), dossier.Read(review, Field.ReviewHappened, review.Happened),
            dossier.Read(review, Field.ReviewWhatNow, review.WhatNow), isLast ? plan.ReviewOn : null,
            await Goals(opened, review), await Persons(opened, review));
    }

    async Task<IReadOnlyList<ReviewedGoalView>> Goals(OpenedHousehold opened, Review review)
    {
        var ids = review.Goals.Select(goal => goal.GoalId).ToList();
        var goals = await opened.Visible(database.Goals).AsNoTracking().Where(goal => ids.Contains(goal.Id)).OrderBy(goal => goal.AddedAt).ToListAsync();
        return
        [
            .. from goal in goals
               let verdict = review.Goals.First(row => row.GoalId == goal.Id)
               select new ReviewedGoalView(
                   opened.Dossier.Read(goal, Field.GoalWords, goal.Words)!,
                   opened.Members.FirstOrDefault(member => member.PersonId == goal.PersonId)?.Person!.GivenName,
                   verdict.ByResident, verdict.ByMaker, goal.ClosedAt == review.At)
        ];
    }

    async Task<IReadOnlyList<ReviewedPersonView>> Persons(OpenedHousehold opened, Review review)
    {
        var scores = await opened.Visible(database.SelfRelianceScores).AsNoTracking().Where(score => score.At <= review.At)
            .OrderBy(score => score.At).Take(MostScores).ToListAsync();
        var withheld = opened.ViewerIsMember ? await Withheld(opened) : [];
        scores.RemoveAll(score => score.ReviewId is null && withheld.Contains((score.PersonId, score.At)));
        var steps = await opened.Visible(database.ParticipationScores).AsNoTracking().Where(score => score.ReviewId == review.Id).ToListAsync();
        return
        [
            .. from person in opened.VisiblePersons
               let rows = Rows(opened, review, [.. scores.Where(score => score.PersonId == person.Id)])
               let step = steps.FirstOrDefault(score => score.PersonId == person.Id)
               where rows.Count > 0 || step is not null
               select new ReviewedPersonView(person.GivenName, rows,
                   step is null ? null : (ParticipationStep?)opened.Dossier.ReadNumber(step, Field.ParticipationStep, step.Step))
        ];
    }

    /// <summary>Scores that were given in a conversation that is withheld for safety: whose, and at which instant.</summary>
    async Task<HashSet<(Guid PersonId, DateTimeOffset At)>> Withheld(OpenedHousehold opened)
    {
        var persons = opened.VisiblePersons.Select(person => person.Id).ToList();
        var talks = await database.Conversations.AsNoTracking()
            .Where(row => persons.Contains(row.PersonId) && row.WithheldUntilReviewOn != null && row.AccountSentAt != null)
            .Select(row => new { row.PersonId, row.HeldOn, SentAt = row.AccountSentAt!.Value }).ToListAsync();
        return [.. talks.Select(row => (row.PersonId, ScoreMoment.Of(row.HeldOn, row.SentAt)))];
    }

    static IReadOnlyList<SelfRelianceRow> Rows(OpenedHousehold opened, Review review, List<SelfRelianceScore> scores) =>
    [
        .. from domain in LifeDomains.All
           let own = scores.Where(score => score.LifeDomain == domain.Code).ToList()
           let then = own.FirstOrDefault(score => score.ReviewId == review.Id)
           where then is not null
           let first = own[0].Id == then.Id ? null : own[0]
           select new SelfRelianceRow(domain.Name, first is null ? null : Number(opened, first), Number(opened, then))
    ];

    static int? Number(OpenedHousehold opened, SelfRelianceScore score) => opened.Dossier.ReadNumber(score, Field.SelfRelianceScore, score.Score);
}
