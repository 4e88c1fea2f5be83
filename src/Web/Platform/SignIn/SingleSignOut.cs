using System.Text.Json;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.SignIn;
using Keukentafel.Web.Platform.Http;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>
/// Single sign-out: leaving here is leaving at the provider (RP-initiated logout 1.0), and a provider can end sessions
/// here, from server to server (back-channel logout 1.0) or through the browser (front-channel logout 1.0).
/// </summary>
static partial class SingleSignOut
{
    const string LogoutEvent = "http://schemas.openid.net/event/backchannel-logout";

    /// <summary>Where the browser goes to sign out at the provider too; null when the provider has no such place, or is away.</summary>
    public static async Task<string?> AddressFor(HttpContext context, SignInSession session)
    {
        if (session.Way == SignInWay.Code || context.RequestServices.GetRequiredService<SignInProviders>().Find(context, session.Way) is not { } provider) return null;
        var options = context.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(provider.Scheme);
        string? address;
        try
        {
            address = (await options.ConfigurationManager!.GetConfigurationAsync(context.RequestAborted)).EndSessionEndpoint;
        }
        catch (Exception error) when (error is IOException or HttpRequestException or TaskCanceledException or InvalidOperationException)
        {
            // Signing out here never waits for somebody else.
            return null;
        }
        if (string.IsNullOrEmpty(address)) return null;
        if (provider.IsPractice) address = SignInProvider.AtThisHost(context.Request, address);
        var scheme = provider.IsPractice ? context.Request.Scheme : Uri.UriSchemeHttps;
        return QueryHelpers.AddQueryString(address, new Dictionary<string, string?>
        {
            ["client_id"] = provider.ClientId,
            ["post_logout_redirect_uri"] = $"{scheme}://{context.Request.Host}/afmelden",
            ["id_token_hint"] = Session.IdentityTokenOf(context, session),
        }.Where(part => part.Value is not null));
    }

    /// <summary>The addresses that a provider calls.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var way in new[] { SignInWay.Professional, SignInWay.Resident })
        {
            var address = $"/afmelden/{SignInProvider.SchemeOf(way)}/bericht";
            routes.MapPost(address, (HttpContext context, EndSessions end) => FromServer(context, way, end)).ExcludeFromDescription().May(Permission.Public).RequireRateLimiting(PublicFormLimits.Policy);
            routes.MapGet(address, (HttpContext context, EndSessions end, string? iss, string? sid) => FromBrowser(context, way, end, iss, sid)).ExcludeFromDescription().May(Permission.Public);
        }
    }

    static async Task<IResult> FromServer(HttpContext context, SignInWay way, EndSessions end)
    {
        if (context.RequestServices.GetRequiredService<SignInProviders>().Find(context, way) is not { } provider) return Results.NotFound();
        if (!context.Request.HasFormContentType || (await context.Request.ReadFormAsync())["logout_token"].FirstOrDefault() is not { } text) return Results.BadRequest();
        if (await Read(context, provider, text) is not { } token)
        {
            LogForged(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SingleSignOut)), way);
            return Results.BadRequest();
        }
        // A message that is sent again later ends no session that began after it was made.
        var madeBy = new DateTimeOffset(token.IssuedAt, TimeSpan.Zero) + ConfigureProvider.ClockSkew;
        if (token.TryGetClaim(JwtRegisteredClaimNames.Sid, out var session))
        {
            var key = provider.KeyOf(session.Value);
            await end.End(rows => rows.Where(row => row.ProviderSessionKey == key && row.StartedAt <= madeBy));
        }
        else
        {
            var key = provider.KeyOf(token.Subject);
            await end.End(rows => rows.Where(row => row.SubjectKey == key && row.StartedAt <= madeBy));
        }
        return Results.Ok();
    }

    /// <summary>Nobody guesses the number of a session at the provider, so that it is enough.</summary>
    static async Task<IResult> FromBrowser(HttpContext context, SignInWay way, EndSessions end, string? issuer, string? session)
    {
        if (context.RequestServices.GetRequiredService<SignInProviders>().Find(context, way) is not { } provider) return Results.NotFound();
        if (issuer != provider.Issuer || string.IsNullOrEmpty(session)) return Results.BadRequest();
        var key = provider.KeyOf(session);
        await end.End(rows => rows.Where(row => row.ProviderSessionKey == key));
        return Results.Ok();
    }

    static async Task<JsonWebToken?> Read(HttpContext context, SignInProvider provider, string text)
    {
        var options = context.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(provider.Scheme);
        if (!new JsonWebTokenHandler().CanReadToken(text)) return null;
        var name = new JsonWebToken(text).Kid;
        await ((ProviderDescription)options.ConfigurationManager!).Find(name is { Length: > 0 } ? name : null, context.RequestAborted);
        var result = await options.TokenHandler.ValidateTokenAsync(text, options.TokenValidationParameters);
        return result is { IsValid: true, SecurityToken: JsonWebToken token } && IsLogout(token) ? token : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A logout token for {Way} was refused: it is not the provider's, or not valid now")]
    static partial void LogForged(ILogger logger, SignInWay way);

    static bool IsLogout(JsonWebToken token) =>
        token.TryGetPayloadValue<JsonElement>("events", out var events) && events.ValueKind == JsonValueKind.Object && events.TryGetProperty(LogoutEvent, out _)
        && !token.TryGetClaim(JwtRegisteredClaimNames.Nonce, out _)
        && token.IssuedAt > DateTime.MinValue
        && (token.TryGetClaim(JwtRegisteredClaimNames.Sid, out _) || token.Subject is { Length: > 0 });
}
