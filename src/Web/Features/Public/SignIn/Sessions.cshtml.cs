using Keukentafel.Data;
using Keukentafel.Domain.SignIn;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Public.SignIn;

/// <summary>Waar u bent aangemeld: one's own sessions, each to be ended from here.</summary>
[May(Permission.SignedIn)]
sealed class SessionsModel(MunicipalDatabase database, EndSessions endSessions, SessionSettings settings, TimeProvider clock) : PageModel
{
    const string Here = "/aangemeld";
    const int Most = 100;

    /// <summary>Those that hold, the newest first.</summary>
    public IReadOnlyList<SignInSession> Sessions { get; private set; } = [];

    public int IdleMinutes => settings.IdleMinutes;

    SignInSession Present => Session.Present(HttpContext)!;

    public static string DeviceOf(SignInSession session) => session.Device ?? "Een apparaat dat wij niet herkennen";

    public static string WayOf(SignInSession session) => session.Way switch
    {
        SignInWay.Professional => "met uw werkaccount",
        SignInWay.Resident => "met DigiD",
        SignInWay.Code => "met uw aanmeldnaam en een code",
    };

    public bool IsThisOne(SignInSession session) => session.Id == Present.Id;

    public async Task OnGetAsync()
    {
        var (account, now) = (Present.AccountId, clock.GetUtcNow());
        var rows = await database.SignInSessions.AsNoTracking().Where(row => row.AccountId == account && row.EndedAt == null && row.EndsAt > now)
            .OrderByDescending(row => row.Id).Take(Most).ToListAsync();
        Sessions = [.. rows.OrderByDescending(IsThisOne)];
    }

    /// <param name="aanmelding">Which of one's own; another's stays as it is.</param>
    public async Task<IActionResult> OnPostEenAsync(Guid aanmelding)
    {
        var (account, present) = (Present.AccountId, Present.Id);
        await endSessions.End(rows => rows.Where(row => row.Id == aanmelding && row.AccountId == account && row.Id != present));
        Flash.Say(TempData, "Daar bent u afgemeld.");
        return LocalRedirect(Here);
    }

    public async Task<IActionResult> OnPostEldersAsync()
    {
        var (account, present) = (Present.AccountId, Present.Id);
        await endSessions.End(rows => rows.Where(row => row.AccountId == account && row.Id != present));
        Flash.Say(TempData, "U bent nu alleen nog hier aangemeld.");
        return LocalRedirect(Here);
    }
}
