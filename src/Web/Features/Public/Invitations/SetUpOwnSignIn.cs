using System.Text;
using System.Text.Json;
using Keukentafel.Data;
using Keukentafel.Domain.SignIn;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Public.Invitations;

/// <summary>What the resident must keep: it is shown once.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The sign-in name.</param>
/// <param name="RecoveryCodes">Codes for when the telephone is gone.</param>
sealed record OwnSignInMade(Account Account, string Name, IReadOnlyList<string> RecoveryCodes);

/// <summary>A resident with an invitation sets up signing in: first the code and the birth date, then a telephone that makes codes.</summary>
[UseCase]
sealed class SetUpOwnSignIn(MunicipalDatabase database, IDataProtectionProvider protection, TimeProvider clock)
{
    const int RecoveryCodes = 6;
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>Between the two steps, encrypted, with the browser.</summary>
    sealed record Ticket(Guid Invitation, byte[] Secret, DateTimeOffset Until);

    IDataProtector Tickets => protection.CreateProtector("invitation");

    /// <summary>The first step.</summary>
    /// <returns>A ticket for the second step; null when code and birth date do not open an invitation.</returns>
    public async Task<string?> Begin(string code, DateOnly? born)
    {
        var (hash, now) = (PaperCode.Hash(code), clock.GetUtcNow());
        if (await database.Invitations.AsNoTracking().SingleOrDefaultAsync(row => row.CodeHash == hash) is not { } invitation || !invitation.IsOpenAt(now)) return null;
        var known = await database.Persons.Where(person => person.Id == invitation.PersonId).Select(person => person.BirthDate).SingleAsync();
        if (known is not null && known != born)
        {
            await database.Invitations.Where(row => row.Id == invitation.Id).ExecuteUpdateAsync(update => update.SetProperty(row => row.Failures, row => row.Failures + 1));
            return null;
        }
        var ticket = new Ticket(invitation.Id, System.Security.Cryptography.RandomNumberGenerator.GetBytes(TimeCode.SecretBytes), now + Longest);
        return Convert.ToBase64String(Tickets.Protect(JsonSerializer.SerializeToUtf8Bytes(ticket)));
    }

    /// <summary>The secret for the telephone, of a ticket that still holds.</summary>
    public string? SecretOf(string? ticket) => Read(ticket) is { } read ? Base32.Of(read.Secret) : null;

    /// <summary>The second step: the telephone shows the right code, so that it has the secret.</summary>
    public async Task<OwnSignInMade?> Finish(string? ticket, string code)
    {
        if (Read(ticket) is not { } read || TimeCode.Match(read.Secret, code, clock.GetUtcNow(), lastStep: 0) is not { } step) return null;
        var now = clock.GetUtcNow();
        await using var transaction = await database.Database.BeginTransactionAsync();
        var taken = await database.Invitations
            .Where(row => row.Id == read.Invitation && row.UsedAt == null && row.WithdrawnAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.UsedAt, now));
        if (taken == 0) return null;
        var person = await (from invitation in database.Invitations
                            join row in database.Persons on invitation.PersonId equals row.Id
                            where invitation.Id == read.Invitation
                            select row).SingleAsync();
        var account = await ResidentAccounts.Of(database, person, Guid.CreateVersion7(now));
        if (!account.IsActive) return null;
        database.OwnSignIns.RemoveRange(await database.OwnSignIns.Include(own => own.RecoveryCodes).Where(own => own.AccountId == account.Id).ToListAsync());
        await database.SaveChangesAsync();
        var (id, name) = (Guid.CreateVersion7(now), PaperCode.New(PaperCode.Short));
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => PaperCode.New(PaperCode.Long)).ToList();
        database.OwnSignIns.Add(new OwnSignIn
        {
            Id = id, AccountId = account.Id, NameHash = PaperCode.Hash(name), LastStep = step,
            Secret = protection.CreateProtector("time code").Protect(read.Secret),
            RecoveryCodes = [.. codes.Select(recovery => new RecoveryCode { Id = Guid.CreateVersion7(now), OwnSignInId = id, Hash = PaperCode.Hash(recovery) })],
        });
        await database.SaveChangesAsync();
        await transaction.CommitAsync();
        return new OwnSignInMade(account, PaperCode.Show(name), [.. codes.Select(PaperCode.Show)]);
    }

    Ticket? Read(string? text)
    {
        try
        {
            var ticket = JsonSerializer.Deserialize<Ticket>(Encoding.UTF8.GetString(Tickets.Unprotect(Convert.FromBase64String(text ?? ""))));
            return ticket is not null && clock.GetUtcNow() < ticket.Until ? ticket : null;
        }
        catch (Exception error) when (error is FormatException or System.Security.Cryptography.CryptographicException or JsonException)
        {
            return null;
        }
    }
}
