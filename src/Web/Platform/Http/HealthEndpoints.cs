using Keukentafel.Data.Municipalities;
using Keukentafel.Web.Platform.SignIn;

namespace Keukentafel.Web.Platform.Http;

/// <summary>Live: the process answers. Ready: each municipality's database answers and is up to date.</summary>
static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live")).May(Permission.Public);
        routes.MapGet("/health/ready", Ready).May(Permission.Public);
    }

    static async Task<IResult> Ready(MunicipalStores stores)
    {
        foreach (var municipality in stores.Catalogue.All)
            if (!await IsReady(stores.Of(municipality))) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        return Results.Text("ready");
    }

    static async Task<bool> IsReady(MunicipalStore store)
    {
        try
        {
            return !await Migrator.IsPending(store);
        }
        catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException)
        {
            return false;
        }
    }
}
