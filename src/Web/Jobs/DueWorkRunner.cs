using Keukentafel.Data.Municipalities;

namespace Keukentafel.Web.Jobs;

/// <summary>Claims the work that is due in each municipality, does it, tries again later what fails, and parks what keeps failing.</summary>
sealed class DueWorkRunner(MunicipalStores stores, TimeProvider clock, ILogger<DueWorkRunner> log, JobSettings? settings = null) : BackgroundService
{
    const int MostAttempts = 8;
    const int MostPerRound = 200;

    public Task RunUntil(CancellationToken stop) => ExecuteAsync(stop);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        // What takes minutes has a lane of its own: an alert does not wait behind it.
        Task.WhenAll(Every(slow: false, stoppingToken), Every(slow: true, stoppingToken));

    async Task Every(bool slow, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30), clock);
        do
        {
            await RunOnce(slow, stoppingToken);
        }
        while (await WaitForNext(timer, stoppingToken));
    }

    /// <summary>One round over all municipalities.</summary>
    /// <returns>False when something was parked.</returns>
    public async Task<bool> RunOnce(CancellationToken stop) => await RunOnce(slow: false, stop) & await RunOnce(slow: true, stop);

    async Task<bool> RunOnce(bool slow, CancellationToken stop)
    {
        var nothingParked = true;
        foreach (var municipality in stores.Catalogue.All)
        {
            try
            {
                nothingParked &= await RunOnce(stores.Of(municipality), slow, stop);
            }
            // A database that is away must not end the worker: it looks again in its next round.
            catch (Exception error) when (error is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException or InvalidOperationException or TimeoutException or IOException)
            {
                log.LogWarning("Het werk van {Municipality} wacht: {Error}", municipality.Key, error.GetType().Name);
            }
        }
        return nothingParked;
    }

    async Task<bool> RunOnce(MunicipalStore store, bool slow, CancellationToken stop)
    {
        var nothingParked = true;
        for (var done = 0; done < MostPerRound && !stop.IsCancellationRequested; done++)
        {
            await using var claim = await DueWorkClaim.Next(store, slow, clock.GetUtcNow());
            if (claim is null) break;
            try
            {
                await DueWorkTable.Run(new JobContext(claim, store, settings ?? JobSettings.None, clock, log, stop));
                await claim.Finish();
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // The program stops: what was half done is done by who takes it next.
                return nothingParked;
            }
            catch (Exception error)
            {
                log.LogWarning("Werk {Kind} mislukte: {Error}", claim.Kind, error.GetType().Name);
                nothingParked &= await claim.TryLater(error, MostAttempts, clock.GetUtcNow());
            }
        }
        return nothingParked;
    }

    static async Task<bool> WaitForNext(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
