namespace Keukentafel.Tests.App.Host;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class FakeTime(DateTimeOffset start) : TimeProvider
{
    long ticks = start.UtcTicks;

    /// <summary>A Tuesday, ten in the morning in the Netherlands.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 17, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Set(DateTimeOffset moment) => Interlocked.Exchange(ref ticks, moment.UtcTicks);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
