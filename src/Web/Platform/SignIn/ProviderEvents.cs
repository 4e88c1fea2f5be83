using System.Globalization;
using System.Security.Claims;
using Keukentafel.Domain.SignIn;
using Keukentafel.Web.Platform.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>What is asked of a provider, and what is made of its answer.</summary>
sealed partial class ProviderEvents(SignInProviders providers, SignInByProvider signIn, TimeProvider clock, ILogger<ProviderEvents> log) : OpenIdConnectEvents
{
    const string IdentityToken = "identity token";

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (provider, message) = (ProviderOf(context.Scheme), context.ProtocolMessage);
        if (provider.IsPractice) message.IssuerAddress = SignInProvider.AtThisHost(context.Request, message.IssuerAddress);
        // Outside practice everything is over TLS, also when a proxy takes it off.
        else message.RedirectUri = $"https://{context.Request.Host}{context.Options.CallbackPath}";
        if (provider.AcrValues.Length > 0) message.AcrValues = string.Join(' ', provider.AcrValues);
        if (StepUp.IsAskedIn(context.Properties))
        {
            (message.Prompt, message.MaxAge) = (OpenIdConnectPrompt.Login, "0");
            if (provider.StepUpAcr is { } acr) message.AcrValues = acr;
        }
        return Task.CompletedTask;

        SignInProvider ProviderOf(AuthenticationScheme scheme) => Provider(context.HttpContext, scheme);
    }

    public override Task MessageReceived(MessageReceivedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // The answer of another provider (RFC 9207).
        if (context.ProtocolMessage.Iss is { } issuer && issuer != Provider(context.HttpContext, context.Scheme).Issuer)
            context.Fail("The answer names another issuer.");
        return Task.CompletedTask;
    }

    public override async Task TokenResponseReceived(TokenResponseReceivedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var handler = new JsonWebTokenHandler();
        if (context.TokenEndpointResponse.IdToken is { } token && handler.CanReadToken(token) && context.Options.ConfigurationManager is ProviderDescription description)
            await description.Find(handler.ReadJsonWebToken(token).Kid is { Length: > 0 } key ? key : null, context.HttpContext.RequestAborted);
    }

    public override Task TokenValidated(TokenValidatedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var provider = Provider(context.HttpContext, context.Scheme);
        var acr = context.Principal?.FindFirstValue(JwtRegisteredClaimNames.Acr);
        var isStepUp = StepUp.IsAskedIn(context.Properties!);
        if (isStepUp && provider.StepUpAcr is { } needed ? acr != needed : provider.AcrValues.Length > 0 && !provider.AcrValues.Contains(acr))
            context.Fail("The level of certainty is too low.");
        else if (isStepUp && !StepUp.IsAnswered(context.Properties!, AuthenticatedAt(context.Principal!)))
            context.Fail("The provider did not ask again.");
        if (provider.KeepIdentityToken) context.Properties!.SetString(IdentityToken, context.TokenEndpointResponse?.IdToken);
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (http, who, provider) = (context.HttpContext, context.Principal!, Provider(context.HttpContext, context.Scheme));
        var (account, refusal) = await signIn.Find(provider, who);
        context.HandleResponse();
        if (account is null)
        {
            LogRefused(log, provider.Way, refusal);
            http.Response.Redirect(RefusalAddress.Of(refusal));
            return;
        }
        var back = Back.Local(context.ReturnUri) ?? "/";
        if (StepUp.IsAskedIn(context.Properties!))
        {
            var same = await Session.Refresh(http, account.Id);
            http.Response.Redirect(same ? back : RefusalAddress.Of(Refusal.SomebodyElse));
            return;
        }
        await Session.Start(http, account, new SignedInBy(
            provider.Way,
            AuthenticatedAt(who) ?? clock.GetUtcNow(),
            who.FindFirstValue(JwtRegisteredClaimNames.Sid) is { } session ? provider.KeyOf(session) : null,
            who.FindFirstValue(JwtRegisteredClaimNames.Sub) is { } subject ? provider.KeyOf(subject) : null,
            context.Properties!.GetString(IdentityToken)));
        http.Response.Redirect(back == "/" ? ShellMiddleware.HomeOf(account.Role) : back);
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // The message of a failure may repeat what a token says of a person: only its kind is written down.
        LogFailed(log, context.Scheme.Name, context.Failure?.InnerException?.GetType().Name ?? context.Failure?.GetType().Name ?? "unknown");
        context.HandleResponse();
        context.Response.Redirect(RefusalAddress.Of(Refusal.Failed));
        return Task.CompletedTask;
    }

    SignInProvider Provider(HttpContext context, AuthenticationScheme scheme) =>
        providers.Find(context, scheme.Name == SignInProvider.SchemeOf(SignInWay.Resident) ? SignInWay.Resident : SignInWay.Professional)
        ?? throw new InvalidOperationException("Deze gemeente heeft geen aanmelddienst.");

    static DateTimeOffset? AuthenticatedAt(ClaimsPrincipal who) =>
        long.TryParse(who.FindFirstValue(JwtRegisteredClaimNames.AuthTime), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Signing in at the provider for {Scheme} failed: {Kind}")]
    static partial void LogFailed(ILogger logger, string scheme, string kind);

    [LoggerMessage(Level = LogLevel.Information, Message = "Somebody whom the provider knows was refused: {Way}, {Refusal}")]
    static partial void LogRefused(ILogger logger, SignInWay way, Refusal refusal);
}
