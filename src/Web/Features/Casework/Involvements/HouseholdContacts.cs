using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Involvements;

/// <summary>A colleague who decides about a household, and how to reach them.</summary>
sealed record HouseholdContact(string Name, string Function, string? Team, string? Days, string? Mail);

/// <summary>Who handles a household, and who leads its team.</summary>
sealed record HouseholdContactList(IReadOnlyList<HouseholdContact> Handlers, IReadOnlyList<HouseholdContact> Leads);

/// <summary>
/// Who handles a household and how to reach them, for somebody who has a report about it and is not involved with the household: names of
/// colleagues, nothing of the people who live there.
/// </summary>
[UseCase]
sealed class HouseholdContacts(MunicipalDatabase database, HouseholdHandlers handlers, TimeProvider clock)
{
    const int Most = 10;

    /// <summary>Reads them.</summary>
    public async Task<HouseholdContactList> Of(Guid householdId)
    {
        var today = clock.Today();
        var handling = handlers.Of(householdId).Select(row => row.AccountId);
        var leads = from household in database.Households
                    join member in database.TeamMembers on household.TeamId equals member.TeamId
                    where household.Id == householdId && member.From <= today && (member.Until == null || member.Until > today)
                    select (Guid?)member.AccountId;
        return new HouseholdContactList(
            await Contacts(database.Accounts.Where(account => handling.Contains(account.Id)), today),
            await Contacts(database.Accounts.Where(account => account.Role == Role.TeamLead && account.IsActive && leads.Contains(account.Id)), today));
    }

    Task<List<HouseholdContact>> Contacts(IQueryable<Account> accounts, DateOnly today) => accounts.AsNoTracking().OrderBy(account => account.Name).Take(Most)
        .Select(account => new HouseholdContact(account.Name, account.Function,
            (from member in database.TeamMembers
             join team in database.Teams on member.TeamId equals team.Id
             where member.AccountId == account.Id && member.From <= today && (member.Until == null || member.Until > today)
             orderby member.From
             select team.Name).FirstOrDefault(),
            account.Days, account.Mail))
        .ToListAsync();
}
