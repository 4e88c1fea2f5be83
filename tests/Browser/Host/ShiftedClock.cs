namespace Keukentafel.Tests.Browser.Host;

/// <summary>The clock of this machine, which a test can put forward.</summary>
public sealed class ShiftedClock : TimeProvider
{
    long ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
