using System.Globalization;
using System.Security.Claims;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Reading;
using Keukentafel.Domain.SignIn;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>How somebody showed who they are.</summary>
/// <param name="Way">By which way.</param>
/// <param name="At">When (UTC).</param>
/// <param name="ProviderSessionKey">Hash of the session at the provider.</param>
/// <param name="SubjectKey">Hash of who it is at the provider.</param>
/// <param name="IdentityToken">The provider's token, where signing out there needs it.</param>
sealed record SignedInBy(SignInWay Way, DateTimeOffset At, byte[]? ProviderSessionKey = null, byte[]? SubjectKey = null, string? IdentityToken = null);

/// <summary>
/// The session: a cookie with the account and the municipality, nothing about the person, and a row on the server. It ends
/// after a time without activity, at its absolute end, and when its row is ended.
/// </summary>
static class Session
{
    const string AccountClaim = "account";
    const string MunicipalityClaim = "municipality";
    const string LastSeen = "seen";
    const string SessionId = "session";
    static readonly object ViewerKey = new();
    static readonly object ExpiredKey = new();
    static readonly object IdKey = new();
    static readonly object RowKey = new();

    public static void AddSession(this WebApplicationBuilder builder, DemoMode demo)
    {
        var authentication = builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = CookieName(demo, "keukentafel");
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = SecurePolicy(demo);
            // The cookie outlives the session, so that the form of an expired session can be kept for its maker.
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = false;
            options.Events.OnValidatePrincipal = Validate;
        });
        if (demo.IsOn && !builder.Environment.IsProduction()) demo.Provider.Add(authentication);
        authentication.AddProviders();
    }

    /// <summary>A demo on this very machine has no certificate; everywhere else every cookie travels encrypted only.</summary>
    public static CookieSecurePolicy SecurePolicy(DemoMode demo) =>
        demo.IsOn ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    /// <summary>Where every cookie is encrypted, browsers hold it to this host alone: nobody below or beside it can put one in its place.</summary>
    public static string CookieName(DemoMode demo, string name) =>
        SecurePolicy(demo) == CookieSecurePolicy.Always ? "__Host-" + name : name;

    /// <summary>Starts a session; one that this browser had is over.</summary>
    public static async Task Start(HttpContext context, Account account, SignedInBy by)
    {
        await End(context);
        var services = context.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var session = new SignInSession
        {
            Id = Guid.CreateVersion7(now), AccountId = account.Id, Way = by.Way, Device = DeviceWords.Of(context.Request.Headers.UserAgent), StartedAt = now, AuthenticatedAt = by.At,
            EndsAt = now.AddHours(services.GetRequiredService<SessionSettings>().Hours),
            ProviderSessionKey = by.ProviderSessionKey, SubjectKey = by.SubjectKey,
            IdentityToken = by.IdentityToken is null ? null : Protector(services).Protect(System.Text.Encoding.UTF8.GetBytes(by.IdentityToken)),
        };
        var database = services.GetRequiredService<MunicipalDatabase>();
        database.SignInSessions.Add(session);
        await database.SaveChangesAsync();
        var claims = new[] { new Claim(AccountClaim, account.Id.ToString()), new Claim(MunicipalityClaim, services.GetRequiredService<MunicipalStore>().Municipality.Key) };
        var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme, AccountClaim, roleType: null);
        var properties = new AuthenticationProperties();
        properties.SetString(LastSeen, Seconds(context).ToString(CultureInfo.InvariantCulture));
        // Not a claim: a form that was open before signing in again keeps its token against forgery.
        properties.SetString(SessionId, session.Id.ToString());
        await context.SignInAsync(new ClaimsPrincipal(identity), properties);
    }

    /// <summary>Somebody showed again who they are: the session goes on, fresh.</summary>
    /// <returns>False when this browser has no session of this account.</returns>
    public static async Task<bool> Refresh(HttpContext context, Guid accountId)
    {
        await context.AuthenticateAsync();
        if (context.Items[IdKey] is not Guid id) return false;
        var services = context.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return await services.GetRequiredService<MunicipalDatabase>().SignInSessions
            .Where(row => row.Id == id && row.AccountId == accountId && row.EndedAt == null && row.EndsAt > now)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.AuthenticatedAt, now)) == 1;
    }

    /// <summary>Ends the session of this browser, and returns it.</summary>
    public static async Task<SignInSession?> End(HttpContext context)
    {
        await context.AuthenticateAsync();
        await context.SignOutAsync();
        if (context.Items[IdKey] is not Guid id) return null;
        var services = context.RequestServices;
        var database = services.GetRequiredService<MunicipalDatabase>();
        var session = await database.SignInSessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id);
        await services.GetRequiredService<EndSessions>().End(rows => rows.Where(row => row.Id == id));
        context.Items[ViewerKey] = null;
        return session;
    }

    /// <summary>The session of who is signed in, once the viewer is known.</summary>
    public static SignInSession? Present(HttpContext context) => (SignInSession?)context.Items[RowKey];

    /// <summary>The provider's token of a session, for signing out there.</summary>
    public static string? IdentityTokenOf(HttpContext context, SignInSession session) =>
        session.IdentityToken is { } token ? System.Text.Encoding.UTF8.GetString(Protector(context.RequestServices).Unprotect(token)) : null;

    /// <summary>Who is signed in; null for a visitor.</summary>
    public static async Task<Viewer?> FindViewer(this HttpContext context)
    {
        if (context.Items.TryGetValue(ViewerKey, out var found)) return (Viewer?)found;
        var viewer = Guid.TryParse(context.User.FindFirstValue(AccountClaim), out var id) ? await Load(context, id) : null;
        context.Items[ViewerKey] = viewer;
        return viewer;
    }

    /// <summary>Who is signed in, on a page that needs it.</summary>
    public static Viewer Viewer(this HttpContext context) =>
        context.Items.TryGetValue(ViewerKey, out var found) && found is Viewer viewer
            ? viewer
            : throw new InvalidOperationException("Deze pagina is zonder aanmelden geopend.");

    /// <summary>The account whose session just expired, so that its form can be kept.</summary>
    public static Guid? ExpiredAccount(this HttpContext context) => (Guid?)context.Items[ExpiredKey];

    static async Task<Viewer?> Load(HttpContext context, Guid accountId)
    {
        var database = context.RequestServices.GetRequiredService<MunicipalDatabase>();
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        var today = clock.Today();
        var sessionId = context.Items[IdKey] as Guid?;
        var batch = new ReadBatch(database);
        var accounts = batch.Rows(database.Accounts.Where(account => account.Id == accountId && account.IsActive));
        var sessions = batch.Rows(database.SignInSessions.Where(row => row.Id == sessionId && row.AccountId == accountId));
        var teams = batch.Values(
            from member in database.TeamMembers
            join team in database.Teams on member.TeamId equals team.Id
            where member.AccountId == accountId && member.From <= today && (member.Until == null || member.Until > today) && team.IsActive
            orderby member.From
            select new { team.Id, team.Name },
            row => (Id: row.GetGuid(0), Name: row.GetString(1)));
        await batch.Run();
        if (accounts is not [var account] || sessions is not [{ EndedAt: null } session]) return null;
        if (!session.HoldsAt(clock.GetUtcNow()))
        {
            context.Items[ExpiredKey] = accountId;
            return null;
        }
        context.Items[RowKey] = session;
        return new Viewer(account.Id, account.Role, account.Name, account.Function, account.PersonId,
            [.. teams.Select(team => team.Id)], teams.Select(team => team.Name).FirstOrDefault());
    }

    static Task Validate(CookieValidatePrincipalContext cookie)
    {
        var context = cookie.HttpContext;
        var municipality = context.RequestServices.GetRequiredService<MunicipalStore>().Municipality.Key;
        if (cookie.Principal?.FindFirstValue(MunicipalityClaim) != municipality)
        {
            cookie.RejectPrincipal();
            return Task.CompletedTask;
        }
        if (Guid.TryParse(cookie.Properties.GetString(SessionId), out var session)) context.Items[IdKey] = session;
        var now = Seconds(context);
        var seen = long.TryParse(cookie.Properties.GetString(LastSeen), CultureInfo.InvariantCulture, out var value) ? value : 0;
        var idle = context.RequestServices.GetRequiredService<SessionSettings>().IdleMinutes * 60;
        if (now - seen > idle)
        {
            if (Guid.TryParse(cookie.Principal.FindFirstValue(AccountClaim), out var account)) context.Items[ExpiredKey] = account;
            cookie.RejectPrincipal();
            return Task.CompletedTask;
        }
        if (now - seen > 60)
        {
            cookie.Properties.SetString(LastSeen, now.ToString(CultureInfo.InvariantCulture));
            cookie.ShouldRenew = true;
        }
        return Task.CompletedTask;
    }

    static IDataProtector Protector(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("identity token");

    static long Seconds(HttpContext context) =>
        context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds();
}
