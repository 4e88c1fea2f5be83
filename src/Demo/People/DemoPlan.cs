using Keukentafel.Data;
using Keukentafel.Data.DueWork;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Teams;

namespace Keukentafel.Demo.People;

/// <summary>Makes one plan of the demo, seat by seat and goal by goal.</summary>
sealed class DemoPlan
{
    readonly DemoBuilder demo;
    readonly DemoHousehold of;

    public DemoPlan(DemoBuilder demo, DemoHousehold of, string title, Account starter)
    {
        (this.demo, this.of) = (demo, of);
        var id = demo.NewId();
        Plan = new Plan
        {
            Id = id, DossierId = of.Household.DossierId, HouseholdId = of.Household.Id, CreatedAt = demo.Clock.Now,
            Title = of.Dossier.SealRequired(of.Household.DossierId, id, Field.PlanTitle, title),
        };
        demo.Database.Plans.Add(Plan);
        Note(JournalKind.PlanStarted, starter, Plan.Id);
    }

    public Plan Plan { get; }

    public Participant Seat(Person person) => Add(SeatKind.Resident, personId: person.Id);

    public async Task<Participant> Seat(Account account, string discipline)
    {
        await demo.Register.JoinPlan(DemoBuilder.ViewerOf(account), of.Household.Id, account.Id, InvolvementKind.Participant);
        return Add(SeatKind.Professional, accountId: account.Id, discipline: discipline);
    }

    public Participant Seat(SeatKind kind, string name, string remark, bool approved = true, string? discipline = null) =>
        Add(kind, name: name, remark: remark, approved: approved, discipline: discipline);

    public Goal Goal(Person? person, string lifeDomain, string words, Law? law, Account by)
    {
        var id = demo.NewId();
        var dossierId = person?.DossierId ?? of.Household.DossierId;
        var goal = new Goal
        {
            Id = id, DossierId = dossierId, PlanId = Plan.Id, PersonId = person?.Id, LifeDomain = lifeDomain, Law = law, InResidentsWords = true,
            Words = of.Dossier.SealRequired(dossierId, id, Field.GoalWords, words), AddedAt = demo.Clock.Now, AddedById = by.Id,
        };
        demo.Database.Goals.Add(goal);
        Note(JournalKind.GoalAdded, by, id, person);
        Fact(FactKind.GoalSet, lifeDomain, law);
        return goal;
    }

    public GoalAction Action(Goal goal, Participant owner, string what, DateOnly? dueOn)
    {
        var id = demo.NewId();
        var (action, _) = GoalAction.Agree(new NewAction(id, goal, owner, of.Dossier.SealRequired(goal.DossierId, id, Field.ActionWhat, what), dueOn, demo.Clock.Now));
        demo.Database.GoalActions.Add(action);
        Fact(FactKind.ActionAgreed, goal.LifeDomain, goal.Law, owner.Kind);
        return action;
    }

    public void Done(GoalAction action, Account by)
    {
        var owner = demo.Database.Participants.Local.Single(seat => seat.Id == action.ParticipantId);
        action.SayDone(Ticker.Of(Plan, by.Id, by.PersonId, demo.Clock.Now), owner, words: null, demo.Clock.Now);
        Note(JournalKind.ActionDone, by, action.Id);
        demo.Database.DueWork.Add(new DueWorkRow
        {
            Id = demo.NewId(), Kind = DueWorkKind.ActionObjectionEnds, AboutId = action.Id, DueAt = action.ObjectionUntil!.Value,
        });
    }

    public async Task Activate(Account director, DateOnly reviewOn, Person? own = null)
    {
        Plan.ReviewOn = reviewOn;
        Plan.Activate(new Director(director.Id, own?.Id), goalsInResidentsWords: 1, demo.Clock.Now);
        await demo.Register.JoinPlan(DemoBuilder.ViewerOf(director), of.Household.Id, director.Id, InvolvementKind.Director);
        Note(JournalKind.PlanActivated, director, Plan.Id);
        Fact(FactKind.PlanActivated, null, null);
    }

    /// <summary>Scores one life domain of a person.</summary>
    public void Score(Person person, string lifeDomain, int score, int first)
    {
        var id = demo.NewId();
        demo.Database.SelfRelianceScores.Add(new SelfRelianceScore
        {
            Id = id, DossierId = person.DossierId, PersonId = person.Id, LifeDomain = lifeDomain, At = demo.Clock.Now,
            Score = of.Dossier.SealNumber(person.DossierId, id, Field.SelfRelianceScore, score)!.Value,
        });
        demo.Database.Facts.Add(new Fact
        {
            Id = demo.NewId(), Kind = FactKind.SelfRelianceScored, On = demo.Clock.Today(), SubjectNumber = person.SubjectNumber,
            TeamId = of.Household.TeamId, LifeDomain = lifeDomain, Value = score, SecondValue = first,
        });
    }

    Participant Add(SeatKind kind, Guid? personId = null, Guid? accountId = null, string? discipline = null, string? name = null, string? remark = null, bool approved = true)
    {
        var id = demo.NewId();
        var seat = new Participant
        {
            Id = id, DossierId = of.Household.DossierId, PlanId = Plan.Id, Kind = kind, PersonId = personId, AccountId = accountId, Discipline = discipline,
            Name = of.Dossier.Seal(of.Household.DossierId, id, Field.ParticipantName, name),
            Remark = of.Dossier.Seal(of.Household.DossierId, id, Field.ParticipantRemark, remark),
            InvitedAt = demo.Clock.Now, ApprovedAt = approved ? demo.Clock.Now : null,
        };
        demo.Database.Participants.Add(seat);
        return seat;
    }

    void Note(JournalKind kind, Account by, Guid about, Person? person = null) =>
        demo.Journal.Add(DemoBuilder.ViewerOf(by), kind, new JournalSubject(person?.DossierId ?? of.Household.DossierId, of.Household.Id, person?.Id, AboutId: about));

    void Fact(FactKind kind, string? lifeDomain, Law? law, SeatKind? owner = null) => demo.Database.Facts.Add(new Fact
    {
        Id = demo.NewId(), Kind = kind, On = demo.Clock.Today(), SubjectNumber = of.Household.SubjectNumber, TeamId = of.Household.TeamId,
        LifeDomain = lifeDomain, Law = law, Owner = owner,
    });
}
