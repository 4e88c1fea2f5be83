namespace Keukentafel.Tests.Browser.Host;

/// <summary>A clock that starts at a fixed moment, whatever the date is on this machine, runs on, and can be put forward by a test.</summary>
public sealed class ShiftedClock : TimeProvider
{
    // A Tuesday, ten in the morning in the Netherlands.
    static readonly DateTimeOffset Start = new(2026, 3, 17, 9, 0, 0, TimeSpan.Zero);

    readonly long began = System.GetTimestamp();
    long ahead;

    public override DateTimeOffset GetUtcNow() => Start + System.GetElapsedTime(began) + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
