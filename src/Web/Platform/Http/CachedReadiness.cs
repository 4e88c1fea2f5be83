namespace Keukentafel.Web.Platform.Http;

/// <summary>
/// Whether a municipality's database can serve: looked at no more than once a second, however many ask. Migrations are
/// not taken back while the program runs, so they are compared until they are complete and not again.
/// </summary>
/// <param name="isMigrated">Whether no migration is pending.</param>
/// <param name="answers">Whether the database answers.</param>
/// <param name="clock">The clock.</param>
sealed class CachedReadiness(Func<Task<bool>> isMigrated, Func<Task<bool>> answers, TimeProvider clock)
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

    readonly Lock gate = new();
    Task<bool>? present;
    DateTimeOffset lookedAt;
    volatile bool wasMigrated;

    /// <summary>The answer of the present look, shared with everybody who asks meanwhile.</summary>
    public Task<bool> IsReady(CancellationToken cancel)
    {
        lock (gate)
        {
            if (present is null || (present.IsCompleted && !IsRecent())) (present, lookedAt) = (Task.Run(Look, CancellationToken.None), clock.GetUtcNow());
            return present.WaitAsync(cancel);
        }
    }

    // A clock that was set back does not keep an answer for longer.
    bool IsRecent() => clock.GetUtcNow() - lookedAt is { Ticks: >= 0 } age && age < Kept;

    async Task<bool> Look()
    {
        try
        {
            return wasMigrated ? await answers() : wasMigrated = await isMigrated();
        }
        catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException)
        {
            return false;
        }
    }
}
