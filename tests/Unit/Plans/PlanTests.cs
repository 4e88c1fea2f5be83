using CsCheck;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Tests.Unit.Plans;

/// <summary>Rules 1 and 2: one director at every instant of an active plan; no active plan without the resident's words.</summary>
public sealed class PlanTests
{
    static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    enum Step { Activate, HandOver, Close }

    static readonly Gen<(Step What, int Director, int Minutes)[]> Steps =
        Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 3], Gen.Int[-5, 90]).Array[0, 20];

    [Fact]
    public void Whatever_is_tried_in_whatever_order_an_active_plan_has_exactly_one_director_at_every_instant() => Steps.Sample(steps =>
    {
        var plan = Draft();
        var moment = Start;
        foreach (var step in steps)
        {
            moment = moment.AddMinutes(step.Minutes);
            Try(plan, step.What, new Director(Account(step.Director)), goals: 1, moment);
        }
        if (plan.ActivatedAt is not { } from) return;
        var until = plan.ClosedAt ?? plan.Directors.Max(period => period.From).AddHours(1);
        var instants = plan.Directors.SelectMany(period => new[] { period.From, period.Until ?? until }).Append(from)
            .SelectMany(instant => new[] { instant, instant.AddTicks(-1), instant.AddTicks(1) })
            .Where(instant => instant >= from && instant < until);
        Assert.All(instants, instant => Assert.Single(plan.Directors, period => period.From <= instant && (period.Until is null || instant < period.Until)));
        Assert.Equal(plan.State == PlanState.Active ? 1 : 0, plan.Directors.Count(period => period.Until is null));
    });

    [Fact]
    public void A_step_that_a_rule_forbids_changes_nothing() => Steps.Sample(steps =>
    {
        var plan = Draft();
        var moment = Start;
        foreach (var step in steps)
        {
            moment = moment.AddMinutes(step.Minutes);
            var before = (plan.State, plan.Directors.Count, plan.Directors.LastOrDefault()?.AccountId, plan.ClosedAt);
            if (Try(plan, step.What, new Director(Account(step.Director)), goals: 1, moment)) continue;
            Assert.Equal(before, (plan.State, plan.Directors.Count, plan.Directors.LastOrDefault()?.AccountId, plan.ClosedAt));
        }
    });

    [Fact]
    public void A_plan_becomes_active_with_a_goal_in_the_residents_words_or_a_recorded_does_not_want_and_not_otherwise() =>
        Gen.Select(Gen.Int[0, 5], Gen.Bool).Sample((goals, declined) =>
        {
            var plan = Draft();
            if (declined) plan.OwnGoalDeclined = new Sealed([1]);
            Assert.Equal(goals > 0 || declined, Try(plan, Step.Activate, new Director(Account(1)), goals, Start));
        });

    [Fact]
    public void A_resident_who_directs_with_a_contact_is_another_director_than_the_contact_alone()
    {
        var plan = Draft();
        plan.Activate(new Director(Account(1)), 1, Start);

        plan.HandOver(new Director(Account(1), Account(9)), Start.AddHours(1));

        Assert.Equal(Account(9), plan.DirectorAt(Start.AddHours(2))!.PersonId);
    }

    static bool Try(Plan plan, Step step, Director director, int goals, DateTimeOffset moment)
    {
        try
        {
            if (step == Step.Activate) plan.Activate(director, goals, moment);
            else if (step == Step.HandOver) plan.HandOver(director, moment);
            else plan.Close(moment);
            return true;
        }
        catch (PlanRuleException)
        {
            return false;
        }
    }

    static Plan Draft() => new()
    {
        Id = Account(100), DossierId = Account(101), HouseholdId = Account(102), Title = new Sealed([0]), CreatedAt = Start,
    };

    static Guid Account(int number) => new(number, 0, 0, new byte[8]);
}
