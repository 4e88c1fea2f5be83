using Keukentafel.Domain.SignIn;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Authentication;

namespace Keukentafel.Web.Features.Public.SignIn;

/// <summary>The ways to a provider: links, so that no form leads to another site.</summary>
static partial class SignInEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/aanmelden/medewerker", (HttpContext context, SignInProviders providers, string? terug) => Go(context, providers, SignInWay.Professional, terug)).ExcludeFromDescription().May(Permission.Public);
        routes.MapGet("/aanmelden/inwoner", (HttpContext context, SignInProviders providers, string? terug) => Go(context, providers, SignInWay.Resident, terug)).ExcludeFromDescription().May(Permission.Public);
        routes.MapGet("/aanmelden/opnieuw", Again).ExcludeFromDescription().May(Permission.SignedIn);
        SingleSignOut.Map(routes);
    }

    static async Task<IResult> Go(HttpContext context, SignInProviders providers, SignInWay way, string? back) =>
        providers.Find(context, way) is { } provider
            ? await Challenge(context, provider, new AuthenticationProperties { RedirectUri = Back.Local(back) ?? "/" })
            : Results.NotFound();

    /// <summary>Somebody who is signed in shows again who they are, the same way as the first time.</summary>
    static async Task<IResult> Again(HttpContext context, SignInProviders providers, string? terug)
    {
        var (session, back) = (Session.Present(context)!, Back.Local(terug) ?? "/");
        return session.Way != SignInWay.Code && providers.Find(context, session.Way) is { } provider
            ? await Challenge(context, provider, StepUp.Properties(context, back))
            : Results.LocalRedirect($"/aanmelden/met-code?terug={Uri.EscapeDataString(back)}");
    }

    static async Task<IResult> Challenge(HttpContext context, SignInProvider provider, AuthenticationProperties properties)
    {
        try
        {
            await context.ChallengeAsync(provider.Scheme, properties);
            return Results.Empty;
        }
        catch (Exception error) when (error is IOException or HttpRequestException or TaskCanceledException)
        {
            LogAway(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SignInEndpoints)), provider.Municipality, provider.Scheme, error);
            return Results.LocalRedirect(RefusalAddress.Of(Refusal.Away));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The {Scheme} sign-in provider of {Municipality} does not answer")]
    static partial void LogAway(ILogger logger, string municipality, string scheme, Exception error);
}
