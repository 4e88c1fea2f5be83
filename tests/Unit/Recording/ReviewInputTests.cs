using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Casework.Reviews;
using Xunit;

namespace Keukentafel.Tests.Unit.Recording;

/// <summary>What a review asks for.</summary>
public sealed class ReviewInputTests
{
    static readonly DateOnly Today = new(2026, 11, 23);
    static readonly DateOnly Began = new(2026, 9, 1);

    [Fact]
    public void A_review_in_which_nobody_says_anything_is_no_review() =>
        Assert.Equal(["ResidentWords"], Fields(new ReviewInput { HeldOn = Today, NextReviewOn = Today.AddMonths(3) }));

    [Fact]
    public void A_mark_alone_is_enough() =>
        Assert.Empty(Fields(new ReviewInput { Mark = 8, HeldOn = Today, NextReviewOn = Today.AddMonths(3) }));

    [Theory]
    [InlineData("2026-08-31", "2027-01-01", "HeldOn")]
    [InlineData("2026-11-24", "2027-01-01", "HeldOn")]
    [InlineData("2026-11-23", "2026-11-23", "NextReviewOn")]
    [InlineData("2026-11-23", "2027-11-24", "NextReviewOn")]
    public void Dates_lie_within_the_plan_and_the_coming_year(string held, string next, string field) =>
        Assert.Equal([field], Fields(new ReviewInput { Mark = 6, HeldOn = DateOnly.Parse(held, null), NextReviewOn = DateOnly.Parse(next, null) }));

    [Fact]
    public void A_score_outside_the_scale_is_refused_beside_its_own_question()
    {
        var person = Guid.CreateVersion7();
        var input = new ReviewInput { Mark = 6, HeldOn = Today, NextReviewOn = Today.AddDays(1) };
        input.Persons[person] = new() { Scores = { ["money"] = 6, ["housing"] = 5 } };

        Assert.Equal([$"Persons[{person}].Scores[money]"], Fields(input));
    }

    [Fact]
    public void The_difference_of_two_verdicts_is_counted_in_steps_and_only_when_both_were_given()
    {
        Assert.Equal(3, new ReviewedGoalView("", null, Attainment.More, Attainment.MuchLess, false).Difference);
        Assert.Equal(0, new ReviewedGoalView("", null, Attainment.AsHoped, Attainment.AsHoped, false).Difference);
        Assert.Null(new ReviewedGoalView("", null, null, Attainment.Less, false).Difference);
    }

    static IEnumerable<string> Fields(ReviewInput input) => input.Problems(Today, Began).Select(problem => problem.Field);
}
