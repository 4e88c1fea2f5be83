using CsCheck;
using Keukentafel.Domain.Time;

namespace Keukentafel.Tests.Unit.Time;

public sealed class TermTests
{
    static readonly WorkingCalendar Calendar = WorkingCalendar.Netherlands;
    static readonly Gen<DateOnly> Day = Gen.Int[0, 9000].Select(days => new DateOnly(2015, 1, 1).AddDays(days));

    static readonly Gen<TermLength> Length = Gen.OneOf(
        Gen.Int[1, 120].Select(TermLength.Days),
        Gen.Int[1, 20].Select(TermLength.Weeks),
        Gen.Int[1, 6].Select(TermLength.Months),
        Gen.Int[1, 30].Select(TermLength.WorkingDays));

    static readonly Gen<(DateOnly Start, TermLength Length, Suspension[] Suspensions)> Case =
        Gen.Select(Day, Length, Gen.Select(Gen.Int[0, 100], Gen.Int[0, 40]).Array[0, 4], (start, length, pauses) => (
            start, length,
            pauses.Select(pause => new Suspension(start.AddDays(pause.Item1), start.AddDays(pause.Item1 + pause.Item2))).ToArray()));

    [Fact]
    public void Rule_10_the_same_events_in_any_order_give_the_same_date() =>
        Case.Sample((start, length, suspensions) =>
        {
            var once = Term.DueDate(start, length, suspensions, Calendar);
            var again = Term.DueDate(start, length, [.. suspensions.Reverse(), .. suspensions], Calendar);
            Assert.Equal(once, again);
        });

    [Fact]
    public void Rule_10_as_many_days_run_as_the_term_is_long() =>
        Case.Where(one => one.Length.Unit != TermUnit.WorkingDays).Sample((start, length, suspensions) =>
        {
            var deadline = Term.DueDate(start, length, suspensions, Calendar);
            var running = DaysAfter(start, deadline.DueOn!.Value).Count(day => !suspensions.Any(one => one.Covers(day)));
            var needed = deadline.NominalEnd.DayNumber - start.DayNumber;
            Assert.True(running >= needed, $"{running} of {needed}");
            if (!length.FollowsGeneralTermsAct)
                Assert.Equal(needed, running);
        });

    [Fact]
    public void A_term_under_the_act_ends_on_a_working_day_on_which_it_runs() =>
        Case.Where(one => one.Length.FollowsGeneralTermsAct).Sample((start, length, suspensions) =>
        {
            var due = Term.DueDate(start, length, suspensions, Calendar).DueOn!.Value;
            Assert.True(Calendar.IsWorkingDay(due));
            Assert.DoesNotContain(suspensions, one => one.Covers(due));
        });

    [Fact]
    public void A_term_of_three_days_or_more_holds_two_working_days() =>
        Case.Where(one => one.Length is { HoldsTwoWorkingDays: true, FollowsGeneralTermsAct: true }).Sample((start, length, suspensions) =>
        {
            var due = Term.DueDate(start, length, suspensions, Calendar).DueOn!.Value;
            Assert.True(DaysAfter(start, due).Count(day => Calendar.IsWorkingDay(day) && !suspensions.Any(one => one.Covers(day))) >= 2);
        });

    [Fact]
    public void A_short_term_holds_two_working_days_from_whatever_day_it_starts()
    {
        for (var start = new DateOnly(2015, 1, 1); start.Year < 2040; start = start.AddDays(1))
        {
            for (var length = 3; length <= 7; length++)
            {
                var due = Term.DueDate(start, TermLength.Days(length), [], Calendar).DueOn!.Value;
                Assert.True(DaysAfter(start, due).Count(Calendar.IsWorkingDay) >= 2, $"{length} days from {start}");
            }
        }
    }

    [Fact]
    public void Another_suspension_never_brings_the_date_forward() =>
        Case.Sample((start, length, suspensions) =>
        {
            var with = Term.DueDate(start, length, suspensions, Calendar).DueOn!.Value;
            var without = Term.DueDate(start, length, [.. suspensions.Skip(1)], Calendar).DueOn!.Value;
            Assert.True(with >= without);
        });

    [Fact]
    public void Three_days_over_Easter_hold_two_working_days()
    {
        // Thursday before Good Friday: Friday to Sunday, moved to Tuesday, which is only one working day.
        var deadline = Term.DueDate(new DateOnly(2026, 4, 2), TermLength.Days(3), [], Calendar);
        Assert.Equal(new DateOnly(2026, 4, 8), deadline.DueOn);
        Assert.Contains("artikel 2 Algemene termijnenwet", deadline.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_days_move_but_need_no_two_working_days() =>
        Assert.Equal(new DateOnly(2026, 4, 7), Term.DueDate(new DateOnly(2026, 4, 2), TermLength.Days(2), [], Calendar).DueOn);

    [Theory]
    [InlineData(90, TermUnit.Days, "2026-06-29", "2026-09-28")] // 27 September is a Sunday
    [InlineData(91, TermUnit.Days, "2026-06-28", "2026-09-27")]
    [InlineData(12, TermUnit.Weeks, "2026-07-05", "2026-09-28")]
    [InlineData(13, TermUnit.Weeks, "2026-06-28", "2026-09-27")]
    [InlineData(3, TermUnit.Months, "2026-06-27", "2026-09-28")]
    [InlineData(4, TermUnit.Months, "2026-05-27", "2026-09-27")]
    public void A_longer_term_than_the_act_knows_ends_on_its_own_day(int count, TermUnit unit, string start, string due) =>
        Assert.Equal(DateOnly.Parse(due), Term.DueDate(DateOnly.Parse(start), new TermLength(count, unit), [], Calendar).DueOn);

    [Fact]
    public void An_open_suspension_leaves_no_date_and_says_so()
    {
        var deadline = Term.DueDate(new DateOnly(2026, 3, 2), TermLength.Weeks(2), [new(new DateOnly(2026, 3, 4), null)], Calendar);
        Assert.True(deadline.StandsStill);
        Assert.Equal("Twee weken. De termijn staat stil vanaf 5 maart 2026 (artikel 4:15 Awb).", deadline.Explanation);
    }

    [Fact]
    public void A_suspension_after_the_end_changes_nothing() =>
        Assert.Equal(
            new DateOnly(2026, 3, 16),
            Term.DueDate(new DateOnly(2026, 3, 2), TermLength.Weeks(2), [new(new DateOnly(2026, 3, 16), null)], Calendar).DueOn);

    [Fact]
    public void Consent_to_whole_days_counts_first_and_last_day() =>
        Assert.Equal(
            7,
            Term.DueDate(
                new DateOnly(2026, 3, 2), TermLength.Weeks(2),
                [Suspension.During(new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 11))], Calendar).SuspendedDays);

    [Fact]
    public void Days_that_two_suspensions_share_count_once() =>
        Assert.Equal(
            9,
            Term.DueDate(
                new DateOnly(2026, 3, 2), TermLength.Weeks(2),
                [new(new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 11)), new(new DateOnly(2026, 3, 6), new DateOnly(2026, 3, 14))],
                Calendar).SuspendedDays);

    [Fact]
    public void Working_days_skip_the_days_on_which_the_term_stands_still() =>
        Assert.Equal(
            new DateOnly(2026, 3, 9),
            Term.DueDate(
                new DateOnly(2026, 3, 2), TermLength.WorkingDays(3),
                [new(new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 6))], Calendar).DueOn);

    static IEnumerable<DateOnly> DaysAfter(DateOnly start, DateOnly end) =>
        Enumerable.Range(1, end.DayNumber - start.DayNumber).Select(start.AddDays);
}
