using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Keukentafel.Data;
using Keukentafel.Data.Municipalities;
using Keukentafel.Demo.People;
using Keukentafel.Domain.SignIn;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Keukentafel.Demo.Practice;

/// <summary>
/// The provider of practice mode, in this same program: choosing a persona is signing in there, and the rest goes the way
/// that a real provider goes. It exists in practice mode only, and practice mode does not start in Production.
/// </summary>
sealed class PracticeProvider : IPracticeProvider
{
    /// <summary>All its addresses are below this one.</summary>
    public const string Folder = "/oefenprovider";

    const string Page = "/demo";
    const string Issuer = "https://oefenprovider.invalid/";
    const string CookieScheme = "oefenprovider";
    const string ClientPrefix = "keukentafel-";
    const string AccountClaim = "account";
    const string SinceClaim = "since";
    const string SessionClaim = "session";

    string IPracticeProvider.Folder => Folder;

    /// <inheritdoc/>
    public string ChoicePage => Page;

    /// <inheritdoc/>
    public SignInProvider For(string municipality, SignInWay way) => new()
    {
        Municipality = municipality, Way = way, IsPractice = true, Name = "de oefenprovider", Issuer = Issuer,
        MetadataAddress = $"http://{municipality}.localhost{Folder}/.well-known/openid-configuration",
        ClientId = ClientPrefix + SignInProvider.SchemeOf(way), Scopes = ["profile"], LinkClaim = Claims.PreferredUsername, StepUpAcr = "oefenen",
    };

    /// <inheritdoc/>
    public void Add(AuthenticationBuilder authentication)
    {
        authentication.Services.TryAddSingleton(program => new ProviderNetwork(new PracticeNetwork(program.GetRequiredService<IServer>()), ProviderNetwork.UsualWait));
        authentication.Services.AddScoped<PracticeIdentity>();
        authentication.Services.AddMvcCore().AddApplicationPart(typeof(PracticeProvider).Assembly);
        authentication.AddCookie(CookieScheme, options =>
        {
            (options.Cookie.Name, options.Cookie.Path, options.Cookie.SameSite) = ("keukentafel-oefenprovider", Folder, SameSiteMode.Lax);
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        authentication.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetIssuer(Issuer)
                .SetConfigurationEndpointUris($"{Folder}/.well-known/openid-configuration")
                .SetJsonWebKeySetEndpointUris($"{Folder}/sleutels")
                .SetAuthorizationEndpointUris($"{Folder}/aanmelden")
                .SetTokenEndpointUris($"{Folder}/token")
                .SetEndSessionEndpointUris($"{Folder}/afmelden");
            server.EnableDegradedMode().AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AcceptAnonymousClients();
            // Keys for as long as the program runs, of kinds that are made in no time.
            server.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32))).AddEphemeralSigningKey(SecurityAlgorithms.EcdsaSha256);
            server.RegisterScopes(Scopes.Profile);
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(Check));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(Check));
            server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(Check));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(Authorize));
            server.AddEventHandler<HandleEndSessionRequestContext>(handler => handler.UseInlineHandler(EndSession));
        });
    }

    /// <inheritdoc/>
    public IEnumerable<string> Introduction(MunicipalStores stores, string address) =>
        [$"Aanmelden kan met een klik op {address}{Page}, als:", .. DemoPeople.Personas(stores).Select(persona => $"  {persona.Name,-18} {persona.Function}")];

    /// <summary>Signs somebody in at this provider: the persona that was chosen.</summary>
    public static async Task SignIn(HttpContext context, Account persona)
    {
        await context.RequestServices.GetRequiredService<PracticeIdentity>().Complete(persona);
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds();
        var identity = new ClaimsIdentity(CookieScheme);
        identity.AddClaim(new Claim(AccountClaim, persona.Id.ToString()));
        identity.AddClaim(new Claim(SinceClaim, now.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(SessionClaim, RandomNumberGenerator.GetHexString(32)));
        await context.SignInAsync(CookieScheme, new ClaimsPrincipal(identity));
    }

    static ValueTask Check(ValidateAuthorizationRequestContext context)
    {
        if (!IsOurs(context.ClientId)) context.Reject(OpenIddictConstants.Errors.InvalidClient);
        else if (!IsHere(context.Transaction.GetHttpRequest()!, context.RedirectUri)) context.Reject(OpenIddictConstants.Errors.InvalidRequest, "The redirect address is of another host.");
        return ValueTask.CompletedTask;
    }

    static ValueTask Check(ValidateTokenRequestContext context)
    {
        if (!IsOurs(context.ClientId)) context.Reject(OpenIddictConstants.Errors.InvalidClient);
        return ValueTask.CompletedTask;
    }

    static ValueTask Check(ValidateEndSessionRequestContext context)
    {
        if (context.PostLogoutRedirectUri is { } back && !IsHere(context.Transaction.GetHttpRequest()!, back)) context.Reject(OpenIddictConstants.Errors.InvalidRequest);
        return ValueTask.CompletedTask;
    }

    /// <summary>Who has chosen a persona goes on; who has not, or must choose again, goes to the page with personas.</summary>
    static async ValueTask Authorize(HandleAuthorizationRequestContext context)
    {
        var http = context.Transaction.GetHttpRequest()!.HttpContext;
        var chosen = (await http.AuthenticateAsync(CookieScheme)).Principal;
        var asksAgain = context.Request.HasPromptValue(PromptValues.Login) || context.Request.MaxAge == 0;
        var account = asksAgain ? null : await http.RequestServices.GetRequiredService<PracticeIdentity>().Find(chosen?.FindFirstValue(AccountClaim));
        if (account is null)
        {
            var again = http.Request.Query.Where(part => part.Key is not (Parameters.Prompt or Parameters.MaxAge));
            var back = $"{http.Request.Path}{QueryString.Create(again)}";
            http.Response.Redirect($"{Page}?terug={Uri.EscapeDataString(back)}");
            context.HandleRequest();
            return;
        }
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, account.Id.ToString()).SetClaim(Claims.Name, account.Name).SetClaim(Claims.PreferredUsername, account.SignInName)
            .SetClaim(Claims.AuthenticationTime, long.Parse(chosen!.FindFirstValue(SinceClaim)!, CultureInfo.InvariantCulture))
            .SetClaim(Claims.AuthenticationContextReference, "oefenen").SetClaim("sid", chosen!.FindFirstValue(SessionClaim));
        if (context.ClientId == ClientPrefix + SignInProvider.SchemeOf(SignInWay.Resident))
            identity.SetClaim("bsn", await http.RequestServices.GetRequiredService<PracticeIdentity>().BsnOf(account));
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        context.SignIn(new ClaimsPrincipal(identity));
    }

    static async ValueTask EndSession(HandleEndSessionRequestContext context)
    {
        await context.Transaction.GetHttpRequest()!.HttpContext.SignOutAsync(CookieScheme);
        context.SignOut();
    }

    static bool IsOurs(string? client) => client?.StartsWith(ClientPrefix, StringComparison.Ordinal) == true;

    static bool IsHere(HttpRequest request, string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value;
}
