using Keukentafel.Data.Access;
using Keukentafel.Web.Features.Casework.Appointments;
using Keukentafel.Web.Features.Public.SignIn;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.Municipalities;
using Keukentafel.Web.Platform.SignIn;

namespace Keukentafel.Web.Composition;

/// <summary>The way that each request goes, in order.</summary>
static class PlatformPipeline
{
    public static void Use(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<ProgramSettings>();
        Measuring.Use(app, settings.Measure);
        settings.Proxies.Use(app);
        app.UseSecurityHeaders();
        if (app.Environment.IsProduction()) app.UseHsts();
        app.UseMunicipality();
        app.UseApiVersion();
        app.UseErrors();
        app.UseBodyLimit();
        app.UseCleanInput();
        // Pages carry antiforgery tokens: they are not compressed beside text that a visitor chose (BREACH); assets are.
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/assets"), branch => branch.UseResponseCompression());
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => CacheAssets(file.Context) });
        app.UseRouting();
        app.UsePublicFormLimits();
        app.UseAuthentication();
        app.UsePermissions();
        app.UseFormFirst();
        app.UseAntiforgery();
        app.UseShell();
        app.Use(WaitForAccessRecords);
        app.MapRazorPages();
        app.MapOpenApi("/openapi.json").May(Permission.Public);
        HealthEndpoints.Map(app);
        DraftEndpoints.Map(app);
        AppointmentEndpoints.Map(app);
        SignInEndpoints.Map(app);
        ApiEndpoints.Map(app);
    }

    /// <summary>
    /// Writing access records overlaps with rendering; no byte leaves before they are durable (rule 4). The body waits for
    /// them inside the pipeline, so that a page can still say what went wrong; the start of the response waits too.
    /// </summary>
    static async Task WaitForAccessRecords(HttpContext context, RequestDelegate next)
    {
        var pending = context.RequestServices.GetRequiredService<PendingAccess>();
        context.Response.OnStarting(() => pending.Durable);
        var body = context.Response.Body;
        context.Response.Body = new AuditGate(body, pending);
        try
        {
            await next(context);
            await pending.Durable;
        }
        catch (Exception) when (!context.Response.HasStarted)
        {
            // Nothing of it is shown: the page that says so needs no record.
            pending.Forget();
            throw;
        }
        finally
        {
            context.Response.Body = body;
        }
    }

    static void CacheAssets(HttpContext context) =>
        context.Response.Headers.CacheControl = context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
}
