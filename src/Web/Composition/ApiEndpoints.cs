using Keukentafel.Data.Municipalities;
using Keukentafel.Web.Features.Knowledge.Monitoring;
using Keukentafel.Web.Features.Public.Reports;
using Keukentafel.Web.Platform.SignIn;

namespace Keukentafel.Web.Composition;

/// <summary>The API, version 1 (NL GOV REST API Design Rules): each endpoint uses the same use case as the page.</summary>
static class ApiEndpoints
{
    const string Version = "1.0.0";

    /// <summary>The municipality of this host.</summary>
    internal sealed record MunicipalityAnswer(string Key, string Name);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/v1");
        api.MapGet("/municipality", (MunicipalStore store) => new MunicipalityAnswer(store.Municipality.Key, store.Municipality.Name))
            .WithSummary("The municipality of this host").May(Permission.Public);
        ReportsApi.Map(api);
        MonitorEndpoints.Map(routes, api);
    }

    /// <summary>Every answer of the API says its version, also one that routing gives: not found, wrong method, wrong media type.</summary>
    public static IApplicationBuilder UseApiVersion(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/v1"))
            context.Response.OnStarting(() => Task.FromResult(context.Response.Headers["API-Version"] = Version));
        return next(context);
    });
}
