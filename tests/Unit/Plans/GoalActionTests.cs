using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using GoalActionResult = Keukentafel.Domain.CaseResult<Keukentafel.Domain.Plans.GoalActionEvent, Keukentafel.Domain.Plans.GoalActionRefusal>;

namespace Keukentafel.Tests.Unit.Plans;

public sealed class GoalActionTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 17, 9, 0, 0, TimeSpan.Zero);
    static readonly Guid PlanId = Guid.CreateVersion7(), Resident = Guid.CreateVersion7();
    static readonly Participant Owner = Seat(PlanId), Other = Seat(PlanId);
    static readonly Ticker Maker = TickerOf(Owner);

    [Fact]
    public void Who_does_it_has_a_seat_at_the_plan() =>
        Assert.Throws<ArgumentException>(() => GoalAction.Agree(Told(Seat(Guid.CreateVersion7()))));

    [Fact]
    public void It_stands_where_its_goal_stands()
    {
        var told = Told(Owner);

        var (action, agreed) = GoalAction.Agree(told, "Bellen.");

        Assert.Equal((told.Goal.DossierId, told.Goal.Id, Owner.Id, Owner.Kind), (action.DossierId, action.GoalId, action.ParticipantId, action.OwnerKind));
        Assert.Equal("Bellen.", agreed.What);
    }

    [Fact]
    public void Its_maker_says_once_that_it_is_done_and_nobody_else_does()
    {
        var action = Agreed();

        Assert.Equal(GoalActionRefusal.NotTheirsToSay, action.SayDone(TickerOf(Other), Owner, "Bellen.", Now).Refusal);
        Assert.Equal(GoalActionRefusal.NotTheirsToSay, action.SayDone(TickerOf(Other), Other, "Bellen.", Now).Refusal);
        Assert.Equal(new GoalActionEvent.SaidDone("Bellen."), action.SayDone(Maker, Owner, "Bellen.", Now).Event);
        Assert.Equal(GoalActionResult.Unchanged, action.SayDone(Maker, Owner, "Bellen.", Now.AddDays(1)));
        Assert.Equal((Now, Maker.AccountId, Now.AddDays(7)), (action.DoneAt, action.DoneById, action.ObjectionUntil));
    }

    [Fact]
    public void A_resident_objects_once_within_seven_days_to_the_word_of_another()
    {
        var action = Agreed();
        Assert.Equal(GoalActionRefusal.NotDone, Object(action, Resident, Now).Refusal);
        action.SayDone(Maker, Owner, words: null, Now);

        Assert.Equal(GoalActionRefusal.OwnWord, Object(action, Maker.AccountId, Now).Refusal);
        Assert.Equal(GoalActionRefusal.AlreadyKept, Object(action, Resident, Now.AddDays(7)).Refusal);
        Assert.Equal(new GoalActionEvent.Objected("Nee."), Object(action, Resident, Now.AddDays(7).AddTicks(-1)).Event);
        Assert.Equal(GoalActionRefusal.AlreadyObjected, Object(action, Resident, Now.AddDays(1)).Refusal);
    }

    [Fact]
    public void A_tick_is_taken_back_by_its_maker_until_it_counts_as_kept()
    {
        var action = Agreed();
        Assert.Equal(GoalActionResult.Unchanged, action.Reopen(Maker, Owner, words: null, Now));
        action.SayDone(Maker, Owner, words: null, Now);

        Assert.Equal(GoalActionRefusal.NotTheirsToSay, action.Reopen(TickerOf(Other), Owner, words: null, Now).Refusal);
        Assert.Equal(GoalActionRefusal.AlreadyKept, action.Reopen(Maker, Owner, words: null, Now.AddDays(7)).Refusal);
        Assert.IsType<GoalActionEvent.Reopened>(action.Reopen(Maker, Owner, words: null, Now.AddDays(6)).Event);
        Assert.Null(action.DoneAt);
    }

    [Fact]
    public void After_an_objection_its_maker_opens_it_again_at_any_time()
    {
        var action = Agreed();
        action.SayDone(Maker, Owner, words: null, Now);
        Object(action, Resident, Now.AddDays(1));

        Assert.IsType<GoalActionEvent.Reopened>(action.Reopen(Maker, Owner, words: null, Now.AddDays(30)).Event);
        Assert.Equal((null, null), (action.ObjectedAt, action.Objection));
    }

    [Fact]
    public void It_counts_as_kept_once_after_seven_days_without_objection()
    {
        var action = Agreed();
        Assert.Equal(GoalActionResult.Unchanged, action.CountKept(isCounted: false, Now.AddDays(7)));
        action.SayDone(Maker, Owner, words: null, Now);

        Assert.Equal(GoalActionResult.Unchanged, action.CountKept(isCounted: false, Now.AddDays(7).AddTicks(-1)));
        Assert.Equal(GoalActionResult.Unchanged, action.CountKept(isCounted: true, Now.AddDays(7)));
        Assert.IsType<GoalActionEvent.Kept>(action.CountKept(isCounted: false, Now.AddDays(7)).Event);
        Object(action, Resident, Now.AddDays(1));
        Assert.Equal(GoalActionResult.Unchanged, action.CountKept(isCounted: false, Now.AddDays(8)));
    }

    [Fact]
    public void It_is_taken_off_the_plan_and_put_back_once()
    {
        var action = Agreed();

        Assert.Equal(GoalActionResult.Unchanged, action.PutBack("Bellen."));
        Assert.Equal(new GoalActionEvent.Withdrawn("Bellen."), action.Withdraw("Bellen.", Now).Event);
        Assert.Equal(GoalActionResult.Unchanged, action.Withdraw("Bellen.", Now.AddDays(1)));
        Assert.Equal(Now, action.WithdrawnAt);
        Assert.Equal(new GoalActionEvent.PutBack("Bellen."), action.PutBack("Bellen.").Event);
        Assert.Null(action.WithdrawnAt);
    }

    [Fact]
    public void What_stood_there_before_is_told_when_it_changes()
    {
        var action = Agreed();

        Assert.Equal(new GoalActionEvent.Changed("Was: bellen."), action.Change(Other, new Sealed([2]), new DateOnly(2026, 4, 1), "Was: bellen.").Event);
        Assert.Equal((Other.Id, new DateOnly(2026, 4, 1)), (action.ParticipantId, action.DueOn));
    }

    [Fact]
    public void The_director_and_the_contact_of_a_resident_who_directs_tick_for_who_does_not_sign_in()
    {
        var (professional, director) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var plan = new Plan { Id = PlanId, DossierId = Guid.Empty, HouseholdId = Guid.Empty, Title = new Sealed([0]), CreatedAt = Now };
        Assert.False(Ticker.Of(plan, professional, personId: null, Now).Directs);
        plan.Activate(new Director(professional, director), goalsInResidentsWords: 1, Now);

        Assert.True(Ticker.Of(plan, professional, personId: null, Now).Directs);
        Assert.True(Ticker.Of(plan, Guid.CreateVersion7(), director, Now).Directs);
        Assert.False(Ticker.Of(plan, Guid.CreateVersion7(), personId: null, Now).Directs);
    }

    static GoalActionResult Object(GoalAction action, Guid by, DateTimeOffset now) => action.Object(by, new Sealed([1]), "Nee.", now);

    static GoalAction Agreed() => GoalAction.Agree(Told(Owner)).Action;

    static NewAction Told(Participant owner) => new(Guid.CreateVersion7(), new Goal
    {
        Id = Guid.CreateVersion7(), DossierId = Guid.CreateVersion7(), PlanId = PlanId, LifeDomain = "money", Words = new Sealed([0]), InResidentsWords = true,
        AddedAt = Now, AddedById = Guid.Empty,
    }, owner, new Sealed([0]), new DateOnly(2026, 3, 20), Now);

    static Ticker TickerOf(Participant seat) => new(seat.AccountId!.Value, PersonId: null, Directs: false);

    static Participant Seat(Guid planId) => new()
    {
        Id = Guid.CreateVersion7(), DossierId = Guid.Empty, PlanId = planId, Kind = SeatKind.Professional, InvitedAt = Now, AccountId = Guid.CreateVersion7(),
    };
}
