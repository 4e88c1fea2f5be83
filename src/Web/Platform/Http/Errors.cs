using Keukentafel.Data;
using Keukentafel.Data.Access;
using Microsoft.AspNetCore.Antiforgery;

namespace Keukentafel.Web.Platform.Http;

/// <summary>
/// What the world can do wrong is handled here, once: a designed page for people, problem+json with a stable code for
/// programs. Neither tells anything about a person.
/// </summary>
static class Errors
{
    /// <summary>Largest request body in bytes: a long conversation is well below it.</summary>
    public const int MostBodyBytes = 512 * 1024;

    /// <summary>The stable code of each status.</summary>
    public static string CodeOf(int status) => status switch
    {
        400 => "bad-request",
        401 => "not-signed-in",
        403 => "no-access",
        404 => "not-found",
        405 => "method-not-allowed",
        409 => "changed-meanwhile",
        413 => "too-large",
        415 => "unsupported-media-type",
        429 => "too-many-requests",
        503 => "temporarily-unavailable",
        _ => "internal-error",
    };

    public static void UseErrors(this WebApplication app)
    {
        app.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler(Handling(Problem));
            api.UseStatusCodePages(status => Problem(status.HttpContext));
        });
        app.UseWhen(context => !IsApi(context), pages =>
        {
            var handling = Handling(handler: null);
            handling.ExceptionHandlingPath = "/fout";
            pages.UseExceptionHandler(handling);
            pages.UseStatusCodePagesWithReExecute("/fout");
        });
        app.Use(EndQuietly);
    }

    public static IApplicationBuilder UseBodyLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.ContentLength is not > MostBodyBytes) return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        // The page that says so comes by here again, and must not read the body either.
        (context.Request.ContentLength, context.Request.ContentType) = (null, null);
        return Task.CompletedTask;
    });

    /// <summary>The exception handler answers 499 and logs no error when somebody left, but knows only .NET's own word for it.</summary>
    static async Task EndQuietly(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception error) when (context.RequestAborted.IsCancellationRequested && DatabaseFaults.Of(error) is DatabaseFault.Cancelled)
        {
            throw new OperationCanceledException("The client closed the request.", error, context.RequestAborted);
        }
    }

    static ExceptionHandlerOptions Handling(RequestDelegate? handler) => new()
    {
        ExceptionHandler = handler,
        StatusCodeSelector = StatusOf,
        AllowStatusCode404Response = true,
        SuppressDiagnosticsCallback = error => StatusOf(error.Exception) < StatusCodes.Status500InternalServerError,
    };

    static int StatusOf(Exception error) => error switch
    {
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        BadHttpRequestException bad => bad.StatusCode,
        AccessLogFullException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusOf(DatabaseFaults.Of(error)),
    };

    static int StatusOf(DatabaseFault? fault) => fault switch
    {
        DatabaseFault.ConcurrencyConflict => StatusCodes.Status409Conflict,
        DatabaseFault.StorageFull or DatabaseFault.Unavailable or DatabaseFault.Timeout => StatusCodes.Status503ServiceUnavailable,
        DatabaseFault.Cancelled => StatusCodes.Status499ClientClosedRequest,
        // Who expects a row that is there already handles it; elsewhere it is a defect, as another rule that is broken.
        _ => StatusCodes.Status500InternalServerError,
    };

    static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/v1")
        || context.Request.Path.StartsWithSegments("/concept")
        || context.Request.Path.StartsWithSegments("/health");

    static Task Problem(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var code = new Dictionary<string, object?> { ["code"] = CodeOf(status) };
        return Results.Problem(statusCode: status, type: $"/fouten/{CodeOf(status)}", extensions: code).ExecuteAsync(context);
    }
}
