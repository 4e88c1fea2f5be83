using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.DueWork;
using Keukentafel.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Jobs;

/// <summary>
/// On the last day of a request for involvement that nobody answered: a mail to who may answer it and has an address. Whose household and why
/// stands behind signing in and never in a mail.
/// </summary>
static class InvolvementReminder
{
    /// <summary>Finds whom to tell; a mail is work of its own.</summary>
    public static async Task Ask(JobContext job)
    {
        var (database, now) = (job.Claim.Database, job.Clock.GetUtcNow());
        var request = await database.OpenRequests().SingleOrDefaultAsync(row => row.Id == job.Claim.AboutId);
        if (request is null) return;
        var today = DutchTime.DateOf(now);
        var handling = new HouseholdHandlers(database, job.Clock).Of(request.HouseholdId).Select(row => row.AccountId);
        var told = await database.Accounts.Where(account => account.IsActive && account.Mail != null && account.Id != request.RequestedById
                && (handling.Contains(account.Id) || (account.Role == Role.TeamLead && database.TeamMembers.Any(member => member.AccountId == account.Id
                    && member.From <= today && (member.Until == null || member.Until > today)
                    && database.Households.Any(household => household.Id == request.HouseholdId && household.TeamId == member.TeamId)))))
            .Select(account => account.Id).ToListAsync();
        foreach (var account in told) database.DueWork.Add(new DueWorkRow { Id = Guid.CreateVersion7(now), Kind = DueWorkKind.InvolvementMail, AboutId = account, DueAt = now });
    }

    /// <summary>Tells one account.</summary>
    public static async Task Send(JobContext job)
    {
        if (job.Settings.Mail is not { } mail) return;
        var to = await job.Claim.Database.Accounts.Where(account => account.Id == job.Claim.AboutId && account.IsActive).Select(account => account.Mail).SingleOrDefaultAsync();
        if (to is null) return;
        // A mail server may be slow: nobody who writes waits for it.
        await job.Claim.KeepUntil(job.Clock.GetUtcNow() + JobSettings.LongestMail);
        await mail.Send(to, $"Een collega wacht op uw antwoord in {job.Store.Municipality.Name}",
            $"""
            Een collega vroeg of die mag meedoen bij een huishouden. Vandaag is de laatste dag om te antwoorden.
            Kijk in Keukentafel onder Vandaag: {job.Settings.PageOf(job.Store.Municipality, "/werk")}

            In dit bericht staat met opzet niet om wie het gaat.
            """);
    }
}
