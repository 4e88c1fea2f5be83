namespace Keukentafel.Tests.App.Keys;

/// <summary>A clock of which a wait ends when something has happened, however long that takes on this machine.</summary>
sealed class WaitingTime(TimeProvider now, Func<Task> happens) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Wait(callback, state, happens());

    sealed class Wait : ITimer
    {
        public Wait(TimerCallback callback, object? state, Task happens) => _ = Run(callback, state, happens);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            // It holds nothing.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        static async Task Run(TimerCallback callback, object? state, Task happens)
        {
            await happens;
            callback(state);
        }
    }
}

/// <summary>Counts the answers that each of some people got.</summary>
sealed class AnswerCounts(int people) : IDisposable
{
    readonly SemaphoreSlim[] answered = [.. Enumerable.Range(0, people).Select(_ => new SemaphoreSlim(0))];

    /// <summary>Released by this person at each answer.</summary>
    public SemaphoreSlim this[int person] => answered[person];

    /// <summary>Ends when each of them got an answer to a request that began after this call: their second answer from now.</summary>
    public Task AllWorkedSince() => Task.WhenAll(answered.Select(async one =>
    {
        while (one.Wait(0))
        {
            // Answers of before.
        }
        await one.WaitAsync(Patience.Limit);
        await one.WaitAsync(Patience.Limit);
    }));

    public void Dispose() => Array.ForEach(answered, one => one.Dispose());
}
