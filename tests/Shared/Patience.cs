namespace Keukentafel.Tests;

/// <summary>How long a test waits for something that must happen: long enough for a machine that is busy with other work.</summary>
static class Patience
{
    /// <summary>The limit of every wait for a condition. Reaching it means that the condition never came, not that it came late.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>The same limit as Playwright takes it.</summary>
    public const float Milliseconds = 180_000;
}
