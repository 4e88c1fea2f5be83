using Keukentafel.Data;
using Keukentafel.Data.Chain;
using Keukentafel.Data.DueWork;
using Keukentafel.Data.Municipalities;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Jobs;

/// <summary>Every minute: seals the committed rows of each municipality's logs into their chains.</summary>
sealed class ChainKeeper(MunicipalStores stores, TimeProvider clock, ILogger<ChainKeeper> log, JobSettings? settings = null) : BackgroundService
{
    // Work that comes back every day has an identity of its own, so that two nodes do not both begin it.
    static readonly Guid PublishDigestId = new("00000000-0000-7000-8000-000000000001");
    static readonly Guid VerifyChainId = new("00000000-0000-7000-8000-000000000002");

    public Task RunUntil(CancellationToken stop) => ExecuteAsync(stop);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        try
        {
            do
            {
                await RunOnce();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // Stopping between two rounds.
        }
    }

    /// <summary>One round over all municipalities.</summary>
    public async Task RunOnce()
    {
        foreach (var municipality in stores.Catalogue.All)
        {
            try
            {
                var store = stores.Of(municipality);
                await new ChainSealer(store, clock).Seal();
                await BeginDaily(store);
            }
            catch (Exception error) when (error is System.Data.Common.DbException or DbUpdateException or InvalidOperationException or TimeoutException or IOException)
            {
                log.LogWarning("De keten van {Municipality} wacht: {Error}", municipality.Key, error.GetType().Name);
            }
        }
    }

    async Task BeginDaily(MunicipalStore store)
    {
        await using var database = store.OpenDatabase();
        var now = clock.GetUtcNow();
        await Begin(database, PublishDigestId, DueWorkKind.PublishDigest, now);
        if (settings?.VerifyHour is { } hour) await Begin(database, VerifyChainId, DueWorkKind.VerifyChain, JobSettings.NextAt(hour, now));
        await database.SaveChangesAsync();
    }

    static async Task Begin(MunicipalDatabase database, Guid id, DueWorkKind kind, DateTimeOffset at)
    {
        if (!await database.DueWork.AnyAsync(work => work.Kind == kind)) database.DueWork.Add(new DueWorkRow { Id = id, Kind = kind, DueAt = at });
    }
}
