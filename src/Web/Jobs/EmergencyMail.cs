using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Jobs;

/// <summary>
/// Tells one team lead or privacy officer that an emergency access began. Which one, whose and why stands behind signing in
/// and never in a mail. The pages show it anyway: a mail server that is away stops nothing.
/// </summary>
static class EmergencyMail
{
    public static async Task Run(JobContext job)
    {
        if (job.Settings.Mail is not { } mail) return;
        var to = await job.Claim.Database.Accounts.Where(account => account.Id == job.Claim.AboutId && account.IsActive)
            .Select(account => new { account.Mail, account.Role }).SingleOrDefaultAsync();
        if (to?.Mail is null) return;
        // A mail server may be slow: nobody who writes waits for it.
        await job.Claim.KeepUntil(job.Clock.GetUtcNow() + JobSettings.LongestMail);
        var page = to.Role == Domain.Teams.Role.PrivacyOfficer ? "/inzage/noodtoegang" : "/werk/team";
        await mail.Send(to.Mail, $"Noodtoegang in {job.Store.Municipality.Name}",
            $"""
            Er is noodtoegang gebruikt in {job.Store.Municipality.Name}.
            Kijk in Keukentafel onder Noodtoegang: {job.Settings.PageOf(job.Store.Municipality, page)}

            In dit bericht staat met opzet niet om wie het gaat.
            """);
    }
}
