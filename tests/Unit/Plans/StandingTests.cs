using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Casework.Plans;

namespace Keukentafel.Tests.Unit.Plans;

/// <summary>How an action stands, in a word or two; never by colour alone.</summary>
public sealed class StandingTests
{
    static readonly DateOnly Today = new(2026, 3, 2);
    static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    static readonly Participant Owner = Seat(SeatKind.Professional);
    static readonly Goal Goal = new()
    {
        Id = Guid.Empty, DossierId = Guid.Empty, PlanId = Guid.Empty, LifeDomain = "money", Words = new Sealed([0]), InResidentsWords = true,
        AddedAt = Now, AddedById = Guid.Empty,
    };

    static readonly Ticker Maker = new(Owner.AccountId!.Value, PersonId: null, Directs: false);

    [Theory]
    [InlineData(-3, "3 dagen te laat", "late")]
    [InlineData(0, "vandaag", "soon")]
    [InlineData(1, "morgen", "soon")]
    [InlineData(3, "over 3 dagen", "soon")]
    [InlineData(4, "loopt", "ok")]
    public void An_open_action_says_when_its_date_is_near_or_past(int days, string words, string pill) =>
        Assert.Equal(new Standing(words, pill), PlanWords.Of(Action(Today.AddDays(days)), Today, Now));

    [Fact]
    public void An_action_without_a_date_is_under_way() => Assert.Equal("loopt", PlanWords.Of(Action(null), Today, Now).Words);

    [Fact]
    public void A_promise_that_was_done_counts_as_kept_only_after_seven_days()
    {
        var action = Action(Today);
        action.SayDone(Maker, Owner, words: null, Now);
        Assert.Equal("gedaan", PlanWords.Of(action, Today, Now.AddDays(7).AddTicks(-1)).Words);
        Assert.Equal("nagekomen", PlanWords.Of(action, Today, Now.AddDays(7)).Words);
    }

    [Fact]
    public void What_the_resident_denies_is_not_done()
    {
        var action = Action(Today);
        action.SayDone(Maker, Owner, words: null, Now);
        action.Object(Guid.CreateVersion7(), objection: null, words: null, Now.AddDays(1));
        Assert.Equal(new Standing("niet gedaan, zegt bewoner", "late"), PlanWords.Of(action, Today, Now.AddDays(30)));
    }

    [Theory]
    [InlineData(SeatKind.Professional, false)]
    [InlineData(SeatKind.Resident, true)]
    [InlineData(SeatKind.Network, true)]
    [InlineData(SeatKind.Volunteer, true)]
    [InlineData(SeatKind.Provider, true)]
    public void The_director_ticks_off_for_who_does_not_sign_in_and_never_for_a_colleague(SeatKind owner, bool may) =>
        Assert.Equal(may, new Ticker(Guid.CreateVersion7(), PersonId: null, Directs: true).MayTickFor(Seat(owner)));

    [Fact]
    public void A_colleague_ticks_off_only_the_own_promise()
    {
        var seat = Seat(SeatKind.Professional);
        Assert.True(new Ticker(seat.AccountId!.Value, PersonId: null, Directs: false).MayTickFor(seat));
        Assert.False(new Ticker(Guid.CreateVersion7(), PersonId: null, Directs: false).MayTickFor(seat));
    }

    static Participant Seat(SeatKind kind) => new()
    {
        Id = Guid.CreateVersion7(), DossierId = Guid.Empty, PlanId = Guid.Empty, Kind = kind, InvitedAt = Now,
        AccountId = kind == SeatKind.Professional ? Guid.CreateVersion7() : null,
    };

    static GoalAction Action(DateOnly? due) => GoalAction.Agree(new NewAction(Guid.Empty, Goal, Owner, new Sealed([0]), due, Now)).Action;
}
