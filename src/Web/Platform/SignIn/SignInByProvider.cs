using System.Security.Claims;
using Keukentafel.Data;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.SignIn;
using Keukentafel.Domain.Teams;
using Keukentafel.Standards.Brp;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>Why somebody does not come in.</summary>
enum Refusal
{
    /// <summary>The provider gave no good answer, or somebody stopped.</summary>
    Failed,

    /// <summary>The provider does not answer.</summary>
    Away,

    /// <summary>A professional without an account here.</summary>
    NoAccount,

    /// <summary>A resident of whom the teams know nothing.</summary>
    NotKnown,

    /// <summary>Somebody else than who was signed in showed who they are.</summary>
    SomebodyElse,
}

/// <summary>
/// Finds the account of somebody whom a provider vouches for. A professional is found by issuer and subject, the first
/// time by the sign-in name of the account; a resident by the BSN, of which only a keyed hash is compared.
/// </summary>
[UseCase]
sealed class SignInByProvider(MunicipalDatabase database, MunicipalStore store, TimeProvider clock)
{
    public async Task<(Account? Account, Refusal Refusal)> Find(SignInProvider provider, ClaimsPrincipal who)
    {
        try
        {
            return await FindActive(provider, who);
        }
        catch (DbUpdateException error) when (DatabaseFaults.Of(error) is DatabaseFault.UniqueViolation)
        {
            // The same person signed in for the first time twice at once (two tabs): the link and the account are there now.
            database.ChangeTracker.Clear();
            return await FindActive(provider, who);
        }
    }

    async Task<(Account? Account, Refusal Refusal)> FindActive(SignInProvider provider, ClaimsPrincipal who)
    {
        var account = provider.Way == SignInWay.Resident ? await Resident(provider, who) : await Professional(provider, who);
        if (account is not { IsActive: true }) return (null, provider.Way == SignInWay.Resident ? Refusal.NotKnown : Refusal.NoAccount);
        await database.SaveChangesAsync();
        return (account, default);
    }

    async Task<Account?> Professional(SignInProvider provider, ClaimsPrincipal who)
    {
        if (who.FindFirstValue(JwtRegisteredClaimNames.Sub) is not { Length: > 0 } subject) return null;
        var line = RoleOf(provider, who);
        // Roles that the provider gives, it can also take.
        if (provider.Roles.Length > 0 && line is null) return null;
        var key = provider.KeyOf(subject);
        var account = await Linked(key);
        if (account is null)
        {
            var named = await Named(provider, who);
            // Another tab can commit this link between the two questions: the account then has a link, and is found by it.
            account = (named is null ? await Linked(key) : null) ?? Link(named ?? Made(line, who), key);
        }
        if (account is null) return null;
        if (line is not null) account.Role = line.Role;
        if (provider.Teams.Length > 0) await KeepTeams(provider, who, account);
        return account;
    }

    Task<Account?> Linked(byte[] key) =>
        (from link in database.SignInLinks
         join row in database.Accounts on link.AccountId equals row.Id
         where link.SubjectKey == key
         select row).SingleOrDefaultAsync();

    Account? Link(Account? account, byte[] key)
    {
        if (account is not { IsActive: true }) return null;
        database.SignInLinks.Add(new SignInLink { Id = NewId(), AccountId = account.Id, SubjectKey = key, At = clock.GetUtcNow() });
        return account;
    }

    /// <summary>The account that the administrator made for this sign-in name, when nobody was linked to it yet.</summary>
    async Task<Account?> Named(SignInProvider provider, ClaimsPrincipal who)
    {
        if (provider.LinkClaim is not { } claim || who.FindFirstValue(claim) is not { Length: > 0 } value) return null;
        // A provider that says that the address was not checked, does not vouch for it.
        if (claim == JwtRegisteredClaimNames.Email && who.FindFirstValue("email_verified") == "false") return null;
        var name = value.Trim().ToLowerInvariant();
        return await database.Accounts.SingleOrDefaultAsync(account =>
            account.SignInName == name && account.Role != Role.Resident && !database.SignInLinks.Any(link => link.AccountId == account.Id));
    }

    Account? Made(SignInProvider.RoleLine? line, ClaimsPrincipal who)
    {
        if (line is null || who.FindFirstValue("name") is not { Length: > 0 } name) return null;
        var account = new Account
        {
            Id = NewId(), Role = line.Role, Name = name.Length > 200 ? name[..200] : name, Function = line.Function ?? RoleWords.Of(line.Role),
        };
        database.Accounts.Add(account);
        return account;
    }

    static SignInProvider.RoleLine? RoleOf(SignInProvider provider, ClaimsPrincipal who) =>
        provider.Roles.FirstOrDefault(line => who.HasClaim(provider.RoleClaim, line.Claim));

    /// <summary>The teams that the settings name follow the claims; other teams are the administrator's.</summary>
    async Task KeepTeams(SignInProvider provider, ClaimsPrincipal who, Account account)
    {
        var today = clock.Today();
        var names = provider.Teams.Select(line => line.Team).ToList();
        var teams = await database.Teams.Where(team => team.IsActive && names.Contains(team.Name)).Select(team => new { team.Id, team.Name }).ToListAsync();
        var present = await database.TeamMembers.Where(member => member.AccountId == account.Id && (member.Until == null || member.Until > today)).ToListAsync();
        foreach (var team in teams)
        {
            var line = provider.Teams.FirstOrDefault(line => line.Team == team.Name && who.HasClaim(provider.TeamClaim, line.Claim));
            var member = present.FirstOrDefault(member => member.TeamId == team.Id);
            if (line is null && member is not null) member.Until = today;
            if (line is null || member is not null) continue;
            database.TeamMembers.Add(new TeamMember
            {
                Id = NewId(), TeamId = team.Id, AccountId = account.Id, Discipline = line.Discipline, ParentOrganisation = line.ParentOrganisation,
                Ring = Ring.Core, FteHundredths = 100, From = today,
            });
        }
    }

    async Task<Account?> Resident(SignInProvider provider, ClaimsPrincipal who)
    {
        if (!Bsn.TryParse(who.FindFirstValue(provider.BsnClaim), out var bsn)) return null;
        var hash = store.Keys.Hash(bsn.Reveal());
        var persons = await database.Persons.Where(person => person.BsnHash == hash).Take(2).ToListAsync();
        return persons is [var person] ? await ResidentAccounts.Of(database, person, NewId()) : null;
    }

    Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}

/// <summary>The account of a resident: there is one per person, made when it is first needed.</summary>
static class ResidentAccounts
{
    public static async Task<Account> Of(MunicipalDatabase database, Person person, Guid newId)
    {
        if (await database.Accounts.FirstOrDefaultAsync(account => account.PersonId == person.Id && account.Role == Role.Resident) is { } known) return known;
        var made = new Account { Id = newId, Role = Role.Resident, Name = person.FullName, Function = "inwoner", PersonId = person.Id };
        database.Accounts.Add(made);
        return made;
    }
}
