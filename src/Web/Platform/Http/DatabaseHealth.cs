using System.Collections.Concurrent;
using Keukentafel.Data.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Keukentafel.Web.Platform.Http;

/// <summary>Health check: each municipality's databases answer and are up to date.</summary>
sealed class DatabaseHealth(MunicipalStores stores, TimeProvider clock) : IHealthCheck
{
    /// <summary>Tag of the checks that decide whether the program is ready.</summary>
    public const string Ready = "ready";

    readonly ConcurrentDictionary<string, CachedReadiness> municipalities = new(StringComparer.Ordinal);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var ready = await Task.WhenAll(stores.Catalogue.All.Select(municipality => Of(municipality).IsReady(cancellationToken)));
        return ready.All(one => one) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }

    CachedReadiness Of(Municipality municipality) => municipalities.GetOrAdd(municipality.Key, _ =>
    {
        var store = stores.Of(municipality);
        return new CachedReadiness(async () => !await Migrator.IsPending(store), () => Answers(store), clock);
    });

    static async Task<bool> Answers(MunicipalStore store)
    {
        await using var database = store.OpenDatabase();
        await using var log = store.OpenAccessLog();
        // Whether there is a row does not matter: that both answer does.
        _ = await database.MunicipalityKeys.AnyAsync();
        _ = await log.Records.AnyAsync();
        return true;
    }
}

static class Readiness
{
    public static void AddReadiness(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseHealth>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("databases", tags: [DatabaseHealth.Ready]);
    }
}
