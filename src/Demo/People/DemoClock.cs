namespace Keukentafel.Demo.People;

/// <summary>A clock that the demo sets back, so that its people have a past.</summary>
sealed class DemoClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Sets the clock to a Dutch time on a day.</summary>
    public void Set(DateOnly day, int hour = 10, int minute = 0) => Now = Data.DutchTime.At(day, new TimeOnly(hour, minute));
}
