using Keukentafel.Data.Municipalities;
using Keukentafel.Web.Jobs;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Keukentafel.Web.Composition;

/// <summary>Live: the process answers. Ready: each municipality's database answers and is up to date.</summary>
static class HealthEndpoints
{
    const int LongestWithoutCheck = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live")).May(Permission.Public);
        routes.MapGet("/health/ready", Ready).May(Permission.Public);
        routes.MapGet("/health/audit", Audited).May(Permission.Public);
    }

    static async Task<IResult> Ready(HealthCheckService health, CancellationToken cancel)
    {
        var report = await health.CheckHealthAsync(check => check.Tags.Contains(DatabaseHealth.Ready), cancel);
        return report.Status == HealthStatus.Healthy ? Results.Text("ready") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Not well: a check of a chain found something, or the nightly check stays away. It says no more than that.</summary>
    static async Task<IResult> Audited(MunicipalStores stores, JobSettings settings, TimeProvider clock)
    {
        var longAgo = clock.GetUtcNow().AddHours(-LongestWithoutCheck);
        foreach (var municipality in stores.Catalogue.All)
        {
            await using var database = stores.Of(municipality).OpenDatabase();
            var last = await database.ChainChecks.OrderByDescending(check => check.At).FirstOrDefaultAsync();
            if (last is { Findings: > 0 } || (settings.VerifyHour is not null && last?.At < longAgo)) return Results.Text("audit: look at /inzage/keten", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        return Results.Text("audit");
    }
}
