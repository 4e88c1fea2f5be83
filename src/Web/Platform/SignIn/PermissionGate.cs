using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>Lets a request through when its endpoint's permission says so. Deny by default: no declaration, no answer.</summary>
static partial class PermissionGate
{
    public static IApplicationBuilder UsePermissions(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var endpoint = context.GetEndpoint();
        // Routing answers a wrong method or media type (405, 415) with an endpoint of its own, that has no route.
        if (endpoint is not RouteEndpoint)
        {
            await next(context);
            return;
        }
        var declared = Declared(endpoint) ?? throw new InvalidOperationException($"{endpoint.DisplayName} zegt niet wie het mag gebruiken.");
        var role = declared == Permission.Public ? null : (await context.FindViewer())?.Role;
        if (PermissionTable.Allows(declared, role))
        {
            if (Of<StepUpAttribute>(endpoint) is { } stepUp && role is not null && !context.IsFresh(TimeSpan.FromMinutes(stepUp.Minutes)))
                await StepUp.Ask(context, context.Viewer().AccountId);
            else await next(context);
            // Not theirs and not there are one answer; somebody who tries many shows by the number of these lines.
            if (role is not null && context.Response.StatusCode == StatusCodes.Status404NotFound && PermissionTable.All[declared].Reach == Reach.Involved)
                LogNotTheirs(Log(context), role.Value, context.Viewer().AccountId);
        }
        else if (role is null) await SignInFirst(context);
        else
        {
            LogRefused(Log(context), declared, role.Value, context.Viewer().AccountId);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    });

    /// <summary>The permission that an endpoint declares; null when it declares none.</summary>
    public static Permission? Declared(Endpoint endpoint) => Of<MayAttribute>(endpoint)?.Permission;

    static T? Of<T>(Endpoint endpoint) where T : Attribute =>
        endpoint.Metadata.GetMetadata<T>()
        ?? endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.ModelTypeInfo?.GetCustomAttributes(typeof(T), inherit: true)
            .OfType<T>().FirstOrDefault();

    /// <summary>Declares who may use a minimal endpoint.</summary>
    public static TBuilder May<TBuilder>(this TBuilder builder, Permission permission) where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(new MayAttribute(permission)));
        return builder;
    }

    static async Task SignInFirst(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/v1"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        await ExpiredForm.Keep(context);
        var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : context.Request.Path.Value;
        context.Response.Redirect(Back.SignIn(back));
    }

    static ILogger Log(HttpContext context) => context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PermissionGate));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Asked for a dossier without involvement, or one that is not there: a {Role}, account {Account}")]
    static partial void LogNotTheirs(ILogger logger, Domain.Teams.Role role, Guid account);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused: {Permission} for a {Role}, account {Account}")]
    static partial void LogRefused(ILogger logger, Permission permission, Domain.Teams.Role role, Guid account);
}
