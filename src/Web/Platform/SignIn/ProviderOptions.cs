using System.Collections.Concurrent;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.SignIn;
using Keukentafel.Web.Platform.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>Two schemes, one for professionals and one for residents; the municipality of the request gives each its options.</summary>
sealed class ProviderOptions(IOptionsFactory<OpenIdConnectOptions> factory, IHttpContextAccessor accessor) : IOptionsMonitor<OpenIdConnectOptions>
{
    readonly ConcurrentDictionary<string, Lazy<OpenIdConnectOptions>> options = new(StringComparer.Ordinal);

    public OpenIdConnectOptions CurrentValue => Get(SignInProvider.SchemeOf(SignInWay.Professional));

    public OpenIdConnectOptions Get(string? name)
    {
        var context = accessor.HttpContext ?? throw new InvalidOperationException("Buiten een verzoek is er geen gemeente.");
        var municipality = context.RequestServices.GetRequiredService<MunicipalStore>().Municipality.Key;
        return options.GetOrAdd($"{municipality}/{name}", key => new Lazy<OpenIdConnectOptions>(() => factory.Create(key))).Value;
    }

    public IDisposable? OnChange(Action<OpenIdConnectOptions, string?> listener) => null;
}

/// <summary>The options of a municipality's provider, from its settings.</summary>
sealed class ConfigureProvider(
    SignInProviders providers, TimeProvider clock, DemoMode demo, ProviderNetwork network)
    : IConfigureNamedOptions<OpenIdConnectOptions>
{
    /// <summary>How much the clock of a provider may differ from ours.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    public void Configure(OpenIdConnectOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (name?.Split('/') is not [var municipality, var scheme]) return;
        var way = scheme == SignInProvider.SchemeOf(SignInWay.Resident) ? SignInWay.Resident : SignInWay.Professional;
        if (providers.Find(municipality, way) is { } provider) Configure(provider, options);
    }

    void Configure(SignInProvider provider, OpenIdConnectOptions options)
    {
        var address = provider.MetadataAddress ?? $"{provider.Issuer.TrimEnd('/')}/.well-known/openid-configuration";
        var description = new ProviderDescription(address, new HttpClient(network.Handler, disposeHandler: false) { Timeout = network.MostWait }, requireHttps: !provider.IsPractice);
        (options.Authority, options.ConfigurationManager) = (provider.Issuer, description);
        (options.ClientId, options.ClientSecret) = (provider.ClientId, provider.ClientSecret);
        options.RequireHttpsMetadata = !provider.IsPractice;
        (options.BackchannelHttpHandler, options.BackchannelTimeout) = (network.Handler, network.MostWait);
        options.EventsType = typeof(ProviderEvents);
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.CallbackPath = $"/aanmelden/{provider.Scheme}/terug";
        // Signing out is ours: see SingleSignOut. These two are not used.
        (options.SignedOutCallbackPath, options.RemoteSignOutPath) = ($"/aanmelden/{provider.Scheme}/af", PathString.Empty);
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        options.Scope.Clear();
        foreach (var scope in provider.Scopes.Prepend("openid").Distinct()) options.Scope.Add(scope);
        (options.MapInboundClaims, options.SaveTokens, options.DisableTelemetry) = (false, false, true);
        options.GetClaimsFromUserInfoEndpoint = provider.UserInfo;
        options.ClaimActions.Clear();
        foreach (var claim in new[] { provider.LinkClaim, provider.RoleClaim, provider.TeamClaim, provider.BsnClaim, "name" }.OfType<string>().Distinct())
            options.ClaimActions.MapUniqueJsonKey(claim, claim);
        Check(provider, description, options.TokenValidationParameters);
        Cookies(options);
    }

    void Check(SignInProvider provider, ProviderDescription description, TokenValidationParameters token)
    {
        token.IssuerSigningKeyResolver = (_, _, name, _) => description.Keys(name);
        // The issuer of the settings counts, not the one that its own description names.
        token.IssuerValidator = (issuer, _, _) => issuer == provider.Issuer ? issuer : throw new SecurityTokenInvalidIssuerException("Another issuer.");
        (token.ValidAudience, token.ValidAlgorithms) = (provider.ClientId, Algorithms);
        (token.RequireSignedTokens, token.RequireExpirationTime) = (true, true);
        token.LifetimeValidator = (from, until, _, _) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return until is { } end && now < end + ClockSkew && (from is null || from <= now + ClockSkew);
        };
    }

    void Cookies(OpenIdConnectOptions options)
    {
        foreach (var cookie in new[] { options.NonceCookie, options.CorrelationCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, Session.SecurePolicy(demo));
        options.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
        // The browser forgets the cookies of a sign-in under way by its own clock.
        options.TimeProvider = TimeProvider.System;
    }
}

/// <summary>Which schemes look at a request themselves: those of this municipality, and only where one signs in.</summary>
sealed class MunicipalSchemes(IOptions<AuthenticationOptions> options, IHttpContextAccessor accessor, SignInProviders providers, DemoMode demo)
    : AuthenticationSchemeProvider(options)
{
    public override async Task<IEnumerable<AuthenticationScheme>> GetRequestHandlerSchemesAsync()
    {
        if (accessor.HttpContext is not { } context) return [];
        if (context.Request.Path.StartsWithSegments("/aanmelden"))
            return (await base.GetRequestHandlerSchemesAsync()).Where(scheme => IsOfThisMunicipality(context, scheme.Name));
        return demo.Provider is { } practice && context.Request.Path.StartsWithSegments(practice.Folder)
            ? (await base.GetRequestHandlerSchemesAsync()).Where(scheme => scheme.HandlerType != typeof(OpenIdConnectHandler))
            : [];
    }

    bool IsOfThisMunicipality(HttpContext context, string scheme) =>
        new[] { SignInWay.Professional, SignInWay.Resident }.Any(way => SignInProvider.SchemeOf(way) == scheme && providers.Find(context, way) is not null);
}

static class ProviderServices
{
    /// <summary>Signing in at a municipality's providers.</summary>
    public static AuthenticationBuilder AddProviders(this AuthenticationBuilder authentication)
    {
        var services = authentication.Services;
        services.AddScoped<ProviderEvents>();
        services.TryAddSingleton(_ => new ProviderNetwork(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }, ProviderNetwork.UsualWait));
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, ConfigureProvider>();
        foreach (var way in new[] { SignInWay.Professional, SignInWay.Resident }) authentication.AddOpenIdConnect(SignInProvider.SchemeOf(way), _ => { });
        services.AddSingleton<IOptionsMonitor<OpenIdConnectOptions>, ProviderOptions>();
        services.AddSingleton<IAuthenticationSchemeProvider, MunicipalSchemes>();
        return authentication;
    }
}
