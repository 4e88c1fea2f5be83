using Keukentafel.Domain.Time;

namespace Keukentafel.Tests.Unit.Time;

public sealed class WorkingCalendarTests
{
    static readonly WorkingCalendar Calendar = WorkingCalendar.Netherlands;

    // Easter: 20 April 2025, 5 April 2026, 28 March 2027, 16 April 2028.
    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-04-03")] // Good Friday
    [InlineData("2026-04-06")] // Easter Monday
    [InlineData("2026-04-27")] // King's Day
    [InlineData("2026-05-05")]
    [InlineData("2026-05-14")] // Ascension
    [InlineData("2026-05-25")] // Whit Monday
    [InlineData("2026-12-25")]
    [InlineData("2026-12-26")]
    [InlineData("2025-04-18")]
    [InlineData("2025-04-21")]
    [InlineData("2025-05-29")]
    [InlineData("2025-06-09")]
    [InlineData("2027-03-26")]
    [InlineData("2027-03-29")]
    [InlineData("2027-05-06")]
    [InlineData("2027-05-17")]
    [InlineData("2028-04-14")]
    [InlineData("2028-05-25")]
    [InlineData("2025-04-26")] // King's Day a day early: 27 April 2025 is a Sunday
    public void A_holiday_is_not_a_working_day(string day)
    {
        Assert.True(Calendar.IsHoliday(DateOnly.Parse(day)));
        Assert.False(Calendar.IsWorkingDay(DateOnly.Parse(day)));
    }

    [Theory]
    [InlineData("2026-04-26")]
    [InlineData("2025-04-27")]
    [InlineData("2026-04-07")]
    [InlineData("2026-12-24")]
    [InlineData("2026-05-15")]
    public void Another_day_is_not_a_holiday(string day) => Assert.False(Calendar.IsHoliday(DateOnly.Parse(day)));

    [Fact]
    public void A_royal_decree_adds_a_day()
    {
        var dayAfterAscension = new DateOnly(2026, 5, 15);
        Assert.True(Calendar.IsWorkingDay(dayAfterAscension));
        Assert.False(new WorkingCalendar([dayAfterAscension]).IsWorkingDay(dayAfterAscension));
    }

    [Fact]
    public void Working_days_skip_a_long_Easter_weekend() =>
        Assert.Equal(new DateOnly(2026, 4, 8), Calendar.AddWorkingDays(new DateOnly(2026, 4, 2), 2));

    [Fact]
    public void The_next_working_day_is_never_the_day_itself() =>
        Assert.Equal(new DateOnly(2026, 3, 3), Calendar.NextWorkingDay(new DateOnly(2026, 3, 2)));

    [Fact]
    public void Every_year_has_nine_holidays_on_nine_days_or_eight_when_two_coincide()
    {
        for (var year = 2014; year < 2100; year++)
        {
            var holidays = Enumerable.Range(0, 365).Count(day => Calendar.IsHoliday(new DateOnly(year, 1, 1).AddDays(day)));
            // A leap year's last day is 31 December, which is no holiday, so 365 days are enough. Ascension can fall on 5 May.
            Assert.InRange(holidays, 8, 9);
        }
    }
}
