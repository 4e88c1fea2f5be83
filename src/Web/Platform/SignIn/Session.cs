using System.Globalization;
using System.Security.Claims;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Teams;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>The session: a cookie with the account and the municipality, nothing about the person. It ends after a time without activity.</summary>
static class Session
{
    const string AccountClaim = "account";
    const string MunicipalityClaim = "municipality";
    const string LastSeen = "seen";
    static readonly object ViewerKey = new();
    static readonly object ExpiredKey = new();

    public static void AddSession(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "keukentafel";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = SecurePolicy(builder.Configuration);
            // The cookie outlives the idle time, so that the form of an expired session can be kept for its maker.
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = false;
            options.Events.OnValidatePrincipal = Validate;
        });
    }

    /// <summary>A demo on this very machine has no certificate; everywhere else every cookie travels encrypted only.</summary>
    public static CookieSecurePolicy SecurePolicy(IConfiguration settings) =>
        Features.Demo.DemoMode.IsOn(settings) ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    public static int IdleMinutes(IConfiguration settings) => settings.GetValue("SessionMinutes", 30);

    public static Task SignIn(HttpContext context, Account account)
    {
        var store = context.RequestServices.GetRequiredService<MunicipalStore>();
        var claims = new[] { new Claim(AccountClaim, account.Id.ToString()), new Claim(MunicipalityClaim, store.Municipality.Key) };
        var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme, AccountClaim, roleType: null);
        var properties = new AuthenticationProperties();
        properties.SetString(LastSeen, Seconds(context).ToString(CultureInfo.InvariantCulture));
        return context.SignInAsync(new ClaimsPrincipal(identity), properties);
    }

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
        var today = context.RequestServices.GetRequiredService<TimeProvider>().Today();
        var found = await database.Accounts.AsNoTracking().Where(account => account.Id == accountId && account.IsActive)
            .Select(account => new
            {
                account,
                teams = (from member in database.TeamMembers
                         join team in database.Teams on member.TeamId equals team.Id
                         where member.AccountId == account.Id && member.From <= today && (member.Until == null || member.Until > today) && team.IsActive
                         orderby member.From
                         select new { team.Id, team.Name }).ToList(),
            }).SingleOrDefaultAsync();
        return found is null
            ? null
            : new Viewer(found.account.Id, found.account.Role, found.account.Name, found.account.Function, found.account.PersonId,
                [.. found.teams.Select(team => team.Id)], found.teams.FirstOrDefault()?.Name);
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
        var now = Seconds(context);
        var seen = long.TryParse(cookie.Properties.GetString(LastSeen), CultureInfo.InvariantCulture, out var value) ? value : 0;
        var idle = IdleMinutes(context.RequestServices.GetRequiredService<IConfiguration>()) * 60;
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

    static long Seconds(HttpContext context) =>
        context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds();
}
