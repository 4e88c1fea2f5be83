using System.Threading.RateLimiting;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Keukentafel.Web.Platform.Http;

/// <summary>
/// How often one address may send a public form. The address is kept in memory only, for a minute. Each public endpoint
/// that takes a form declares whether it is limited; one that declares nothing takes none.
/// </summary>
static partial class PublicFormLimits
{
    /// <summary>Name of the policy: all forms that declare it count together.</summary>
    public const string Policy = "public forms";

    // Partitions beside those of the addresses: each key has one limiter, so these must differ.
    const string NoAddress = "no address";
    const string NoForm = "no form";

    public static void AddPublicFormLimits(this IServiceCollection services, int perMinute) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            // The route, not the path: the path of an invitation is secret.
            var route = (context.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            LogTooMany(context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PublicFormLimits)), route);
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? NoAddress, _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(NoForm));
    });

    public static void UsePublicFormLimits(this WebApplication app)
    {
        app.Use((context, next) => HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint() is RouteEndpoint endpoint && IsUndeclared(endpoint)
            ? throw new InvalidOperationException($"{endpoint.DisplayName} takes public forms and declares no limit.")
            : next(context));
        app.UseRateLimiter();
    }

    /// <summary>Whether an endpoint takes forms of people who are not signed in, and declares neither a limit nor that it has none.</summary>
    public static bool IsUndeclared(Endpoint endpoint) =>
        PermissionGate.Declared(endpoint) == Permission.Public && TakesForms(endpoint)
        && endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null && endpoint.Metadata.GetMetadata<DisableRateLimitingAttribute>() is null;

    /// <summary>A page without a handler for forms answers none; an endpoint without methods takes all.</summary>
    static bool TakesForms(Endpoint endpoint) => endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page
        ? page.HandlerMethods.Any(handler => HttpMethods.IsPost(handler.HttpMethod))
        : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Any(HttpMethods.IsPost) ?? true;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Too many forms from one address: {Route}")]
    static partial void LogTooMany(ILogger logger, string? route);
}
