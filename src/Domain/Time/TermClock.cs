namespace Keukentafel.Domain.Time;

/// <summary>Walks over the days of a term, skipping those on which it stands still. Each step returns false when it gets stuck in an open suspension.</summary>
sealed class TermClock(DateOnly start, IReadOnlyList<Suspension> suspensions, WorkingCalendar calendar)
{
    int _workingDays;

    /// <summary>The last day reached; when stuck, the first day on which the term stands still.</summary>
    public DateOnly Day { get; private set; } = start;

    public int SuspendedDays { get; private set; }

    public bool RunDays(int count)
    {
        for (var left = count; left > 0; left--)
        {
            if (!Step())
                return false;
        }

        return true;
    }

    public bool RunWorkingDays(int count)
    {
        while (_workingDays < count)
        {
            if (!Step())
                return false;
        }

        return true;
    }

    public bool RunToWorkingDay()
    {
        while (!calendar.IsWorkingDay(Day))
        {
            if (!Step())
                return false;
        }

        return true;
    }

    public bool RunUntilTwoWorkingDays() => RunWorkingDays(2);

    bool Step()
    {
        Day = Day.AddDays(1);
        while (suspensions.FirstOrDefault(one => one.Covers(Day)) is { } suspension)
        {
            if (suspension.Until is not { } until)
                return false;
            SuspendedDays += until.DayNumber - Day.DayNumber;
            Day = until;
        }

        if (calendar.IsWorkingDay(Day))
            _workingDays++;
        return true;
    }
}
