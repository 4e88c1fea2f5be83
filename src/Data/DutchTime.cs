namespace Keukentafel.Data;

/// <summary>The date and time on a Dutch wall: terms and lists count in Dutch days.</summary>
public static class DutchTime
{
    static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The Dutch date of an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>The Dutch wall time of an instant.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Amsterdam);

    /// <summary>The instant (UTC) of a Dutch wall time.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time, DateTimeKind.Unspecified);
        // In the hour that summer time skips, the clock already stands an hour later.
        if (Amsterdam.IsInvalidTime(wall)) wall = wall.AddHours(1);
        return new DateTimeOffset(wall, Amsterdam.GetUtcOffset(wall)).ToUniversalTime();
    }

    /// <summary>Today in the Netherlands.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOf(clock.GetUtcNow());
}
