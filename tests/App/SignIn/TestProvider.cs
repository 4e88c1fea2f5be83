using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Keukentafel.Domain.SignIn;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Keukentafel.Tests.App.SignIn;

/// <summary>A real OpenIddict server on a free port of this machine. Whoever comes is signed in at once as <see cref="Who"/>.</summary>
public sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "keukentafel";
    public const string ClientSecret = "geheim van deze proef";

    WebApplication? app;
    RSA key = RSA.Create(2048);

    TestProvider(string host, FakeTime clock) => (Host, Clock) = (host, clock);

    /// <summary>Its host name, which only the test's network knows.</summary>
    public string Host { get; }

    public string Issuer => $"https://{Host}/";

    /// <summary>Its clock.</summary>
    public FakeTime Clock { get; }

    /// <summary>Who signs in: the claims of the identity token.</summary>
    public Dictionary<string, object> Who { get; } = new(StringComparer.Ordinal);

    /// <summary>What it was asked the last time.</summary>
    public OpenIddictRequest? Asked { get; private set; }

    /// <summary>Changes the identity token before it leaves; null leaves it as it is.</summary>
    public Func<string, string>? Forge { get; set; }

    public SigningCredentials Signing => new(new RsaSecurityKey(key) { KeyId = "sleutel-" + Convert.ToHexString(SHA256.HashData(key.ExportRSAPublicKey()))[..8] }, SecurityAlgorithms.RsaSha256);

    public static async Task<TestProvider> Start(string host, DateTimeOffset now)
    {
        var provider = new TestProvider(host, new FakeTime(now));
        await provider.Listen();
        return provider;
    }

    /// <summary>Takes a new key, as a provider does every so often.</summary>
    public async Task Rotate()
    {
        await app!.DisposeAsync();
        key.Dispose();
        key = RSA.Create(2048);
        await Listen();
    }

    /// <summary>Settings by which a municipality knows it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings(string municipality, SignInWay way) => new Dictionary<string, string?>
    {
        ["Issuer"] = Issuer, ["ClientId"] = ClientId, ["ClientSecret"] = ClientSecret, ["LinkClaim"] = "preferred_username",
    }.Select(line => KeyValuePair.Create($"SignIn:{municipality}:{(way == SignInWay.Resident ? "Residents" : "Professionals")}:{line.Key}", line.Value));

    /// <summary>A token with the claims of another one, changed, and signed by whom one likes.</summary>
    public static string Sign(IEnumerable<KeyValuePair<string, object>> claims, SigningCredentials? by) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor { Claims = claims.ToDictionary(), SigningCredentials = by });

    /// <summary>The claims of a token.</summary>
    public static Dictionary<string, object> ClaimsOf(string token) =>
        new JsonWebToken(token).Claims.ToDictionary(claim => claim.Type, claim => claim.ValueType.Contains("integer", StringComparison.Ordinal) ? long.Parse(claim.Value) : (object)claim.Value);

    /// <summary>Sends a request to it, as the network does.</summary>
    public async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancellation = default)
    {
        var address = new Uri(app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        request.Headers.Host = Host;
        request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = "http", Host = address.Host, Port = address.Port }.Uri;
        using var client = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false });
        return await client.SendAsync(request, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        key.Dispose();
    }

    async Task Listen()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetIssuer(Issuer).SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetEndSessionEndpointUris("logout");
            server.EnableDegradedMode().AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.AddEphemeralEncryptionKey().AddSigningCredentials(Signing);
            server.UseAspNetCore();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context => Check(context, context.ClientId == ClientId)));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context => Check(context, context is { ClientId: ClientId, ClientSecret: ClientSecret })));
            server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(_ => default));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(SignIn));
            server.AddEventHandler<HandleEndSessionRequestContext>(handler => handler.UseInlineHandler(SignOut));
            server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseInlineHandler(Tamper).SetOrder(int.MinValue));
        });
        app = builder.Build();
        app.Use((context, next) =>
        {
            context.Request.Scheme = "https";
            return next(context);
        });
        app.UseAuthentication();
        await app.StartAsync();
    }

    static ValueTask Check(BaseValidatingContext context, bool isKnown)
    {
        if (!isKnown) context.Reject(Errors.InvalidClient);
        return default;
    }

    ValueTask SignIn(HandleAuthorizationRequestContext context)
    {
        Asked = context.Request;
        var identity = new ClaimsIdentity("test", Claims.Name, Claims.Role);
        if (!Who.ContainsKey(Claims.AuthenticationTime)) identity.SetClaim(Claims.AuthenticationTime, Clock.GetUtcNow().ToUnixTimeSeconds());
        foreach (var (name, value) in Who)
        {
            if (value is string[] values) identity.SetClaims(name, [.. values]);
            else if (value is long number) identity.SetClaim(name, number);
            else identity.SetClaim(name, (string)value);
        }
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        context.SignIn(new ClaimsPrincipal(identity));
        return default;
    }

    static ValueTask SignOut(HandleEndSessionRequestContext context)
    {
        context.SignOut();
        return default;
    }

    ValueTask Tamper(ApplyTokenResponseContext context)
    {
        if (Forge is not null && context.Response.IdToken is { } token) context.Response.IdToken = Forge(token);
        return default;
    }
}

/// <summary>The network of the tests: it leads to the providers by their names, and nowhere else.</summary>
sealed class TestNetwork(params TestProvider[] providers) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        providers.SingleOrDefault(provider => provider.Host == request.RequestUri!.Host) is { } provider
            ? provider.Send(request, cancellationToken)
            : Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
}
