using System.Threading.RateLimiting;

namespace Keukentafel.Web.Platform.Http;

/// <summary>How often one address may send a public form. The address is kept in memory only, for a minute.</summary>
static partial class PublicFormLimits
{
    static readonly string[] PublicForms = ["/melden", "/v1/reports", "/demo", "/aanmelden", "/afmelden", "/uitnodiging"];

    public static void AddPublicFormLimits(this IServiceCollection services, int perMinute) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            var form = PublicForms.First(one => context.HttpContext.Request.Path.StartsWithSegments(one));
            LogTooMany(context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PublicFormLimits)), form);
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        {
            if (!HttpMethods.IsPost(context.Request.Method) || !PublicForms.Any(form => context.Request.Path.StartsWithSegments(form)))
                return RateLimitPartition.GetNoLimiter("");
            var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
            return RateLimitPartition.GetFixedWindowLimiter(address, _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) });
        });
    });

    [LoggerMessage(Level = LogLevel.Warning, Message = "Too many forms from one address: {Form}")]
    static partial void LogTooMany(ILogger logger, string form);
}
