namespace Keukentafel.Domain.Time;

/// <summary>
/// Working days (werkdagen): every day that is not a Saturday, a Sunday or a generally recognised holiday
/// (algemeen erkende feestdag, article 3 Algemene termijnenwet). Holidays are right for 2014 and later.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>The Dutch calendar without days added by royal decree.</summary>
    public static WorkingCalendar Netherlands { get; } = new([]);

    readonly HashSet<DateOnly> _daysByRoyalDecree;

    /// <summary>Makes a calendar with the days that a royal decree equates with a holiday (article 3(3) Algemene termijnenwet).</summary>
    /// <param name="daysByRoyalDecree">The added days; may be empty.</param>
    public WorkingCalendar(IEnumerable<DateOnly> daysByRoyalDecree) => _daysByRoyalDecree = [.. daysByRoyalDecree];

    /// <summary>Whether the day is neither a Saturday, nor a Sunday, nor a holiday.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>Whether the day is a generally recognised holiday or equated with one (article 3 Algemene termijnenwet).</summary>
    public bool IsHoliday(DateOnly day) =>
        IsFixedHoliday(day) || IsKingsDay(day) || IsChurchHoliday(day) || _daysByRoyalDecree.Contains(day);

    /// <summary>The first working day after the given day.</summary>
    public DateOnly NextWorkingDay(DateOnly day) => WorkingDayOnOrAfter(day.AddDays(1));

    /// <summary>The day itself when it is a working day, else the first working day after it.</summary>
    public DateOnly WorkingDayOnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The working day that is the given number of working days after the day; the day itself does not count.</summary>
    /// <param name="day">Any day.</param>
    /// <param name="count">Number of working days, 0 or more; 0 gives the day itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (var left = count; left > 0; left--)
            day = NextWorkingDay(day);
        return day;
    }

    static bool IsFixedHoliday(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (5, 5) or (12, 25) or (12, 26);

    // Celebrated a day earlier when 27 April is a Sunday.
    static bool IsKingsDay(DateOnly day) => day.Month == 4
        && ((day.Day == 27 && day.DayOfWeek != DayOfWeek.Sunday) || (day.Day == 26 && day.DayOfWeek == DayOfWeek.Saturday));

    static bool IsChurchHoliday(DateOnly day)
    {
        const int goodFriday = -2, easterMonday = 1, ascension = 39, whitMonday = 50;
        return (day.DayNumber - EasterSunday(day.Year).DayNumber) is goodFriday or easterMonday or ascension or whitMonday;
    }

    // The anonymous Gregorian computus (Meeus, Jones, Butcher); letters as in the published algorithm.
    static DateOnly EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = (8 * b + 13) / 25;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var (month, dayBefore) = Math.DivRem(h + l - 7 * m + 114, 31);
        return new DateOnly(year, month, dayBefore + 1);
    }
}
