namespace Keukentafel.Tests.App.Host;

/// <summary>Waits for what happens outside the test.</summary>
static class Waiting
{
    /// <summary>Waits until a condition holds, with a limit for which no machine is too slow.</summary>
    /// <exception cref="TimeoutException">It did not.</exception>
    public static async Task Until(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (!await condition())
        {
            if (patience.IsCancellationRequested) throw new TimeoutException("What was waited for did not happen.");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }
}
