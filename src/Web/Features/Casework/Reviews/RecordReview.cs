using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Casework.Plans.Goals;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Reviews;

/// <summary>Records a review: verdicts on goals by both, self-reliance and participation again, and what now.</summary>
[UseCase]
sealed class RecordReview(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">Who records it.</param>
    /// <param name="opened">The household, through the door.</param>
    /// <param name="plan">The active plan, tracked.</param>
    /// <param name="subjects">What it looks back on; goals tracked.</param>
    /// <param name="input">What was filled in, checked. What it says about other goals or persons is left aside.</param>
    public Review Record(Viewer viewer, OpenedHousehold opened, Plan plan, ReviewSubjects subjects, ReviewInput input)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var review = new Review
        {
            Id = id,
            DossierId = plan.DossierId,
            PlanId = plan.Id,
            HeldOn = input.HeldOn!.Value,
            Mark = opened.Dossier.SealNumber(plan.DossierId, id, Field.ReviewMark, input.Mark),
            ResidentWords = opened.Dossier.Seal(plan.DossierId, id, Field.ReviewResidentWords, input.ResidentWords),
            Wanted = opened.Dossier.Seal(plan.DossierId, id, Field.ReviewWanted, input.Wanted),
            Happened = opened.Dossier.Seal(plan.DossierId, id, Field.ReviewHappened, input.Happened),
            WhatNow = opened.Dossier.Seal(plan.DossierId, id, Field.ReviewWhatNow, input.WhatNow),
            AccountId = viewer.AccountId,
            At = now,
        };
        database.Reviews.Add(review);
        foreach (var goal in subjects.Goals)
            if (input.Goals.GetValueOrDefault(goal.Goal.Id) is { } verdict) Judge(viewer, opened, review, goal, verdict);
        foreach (var person in subjects.Persons)
            if (input.Persons.GetValueOrDefault(person.Person.Id) is { } scores) Score(opened, review, person, scores);
        plan.ReviewOn = input.NextReviewOn;
        journal.Add(viewer, JournalKind.ReviewHeld, new JournalSubject(plan.DossierId, opened.Household.Id, AboutId: id));
        return review;
    }

    void Judge(Viewer viewer, OpenedHousehold opened, Review review, GoalToReview reviewed, ReviewInput.GoalInput verdict)
    {
        var goal = reviewed.Goal;
        if (verdict.ByMaker is not null || verdict.ByResident is not null)
        {
            review.Goals.Add(new ReviewedGoal
            {
                Id = Guid.CreateVersion7(review.At), ReviewId = review.Id, GoalId = goal.Id, ByMaker = verdict.ByMaker, ByResident = verdict.ByResident,
            });
            (goal.MakerVerdict, goal.ResidentVerdict) = (verdict.ByMaker ?? goal.MakerVerdict, verdict.ByResident ?? goal.ResidentVerdict);
            var owner = opened.Members.FirstOrDefault(member => member.PersonId == goal.PersonId)?.Person;
            Add(opened, review, FactKind.GoalReviewed, owner?.SubjectNumber ?? opened.Household.SubjectNumber,
                (int?)verdict.ByMaker, (int?)verdict.ByResident, goal.LifeDomain, goal.Law);
        }
        if (!verdict.Close) return;
        (goal.State, goal.ClosedAt) = (GoalState.Closed, review.At);
        journal.Add(viewer, JournalKind.GoalClosed, AddGoal.Subject(opened, goal), opened.Dossier, reviewed.Words);
    }

    void Score(OpenedHousehold opened, Review review, PersonToReview reviewed, ReviewInput.PersonInput input)
    {
        var person = reviewed.Person;
        foreach (var domain in reviewed.Domains)
        {
            if (input.Scores.GetValueOrDefault(domain.Code) is not { } score) continue;
            var id = Guid.CreateVersion7(review.At);
            database.SelfRelianceScores.Add(new SelfRelianceScore
            {
                Id = id, DossierId = person.DossierId, PersonId = person.Id, LifeDomain = domain.Code, At = review.At, ReviewId = review.Id,
                Score = opened.Dossier.SealNumber(person.DossierId, id, Field.SelfRelianceScore, score)!.Value,
            });
            Add(opened, review, FactKind.SelfRelianceScored, person.SubjectNumber, score, domain.First, domain.Code);
        }
        if (input.Step is not { } step) return;
        var stepId = Guid.CreateVersion7(review.At);
        database.ParticipationScores.Add(new ParticipationScore
        {
            Id = stepId, DossierId = person.DossierId, PersonId = person.Id, ReviewId = review.Id, At = review.At,
            Step = opened.Dossier.SealNumber(person.DossierId, stepId, Field.ParticipationStep, (int)step)!.Value,
        });
        Add(opened, review, FactKind.ParticipationScored, person.SubjectNumber, (int)step, (int)(reviewed.FirstStep ?? step));
    }

    void Add(OpenedHousehold opened, Review review, FactKind kind, Guid subject, int? value, int? second, string? lifeDomain = null, Law? law = null) =>
        database.Facts.Add(new Fact
        {
            Id = Guid.CreateVersion7(review.At), Kind = kind, On = review.HeldOn, SubjectNumber = subject, TeamId = opened.Household.TeamId,
            LifeDomain = lifeDomain, Law = law, Value = value, SecondValue = second,
        });
}
