using Keukentafel.Data;
using Keukentafel.Domain.SignIn;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Public.Invitations;

/// <summary>A resident without DigiD signs in: with the sign-in name and the code of the telephone, or a recovery code.</summary>
[UseCase]
sealed partial class SignInByCode(MunicipalDatabase database, IDataProtectionProvider protection, TimeProvider clock, ILogger<SignInByCode> log)
{
    /// <summary>The account; null when name and code do not fit, or after too many wrong codes.</summary>
    public async Task<Account?> SignIn(string name, string code)
    {
        var (hash, now) = (PaperCode.Hash(name), clock.GetUtcNow());
        if (await database.OwnSignIns.AsNoTracking().SingleOrDefaultAsync(row => row.NameHash == hash) is not { } own || own.WaitsUntil > now)
        {
            LogRefused(log);
            return null;
        }
        var typed = PaperCode.Read(code);
        if (await TakeTimeCode(own, typed, now) || await TakeRecoveryCode(own, typed, now))
        {
            await database.OwnSignIns.Where(row => row.Id == own.Id).ExecuteUpdateAsync(update => update.SetProperty(row => row.Failures, 0));
            return await database.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == own.AccountId && account.IsActive);
        }
        await Fail(own, now);
        LogRefused(log);
        return null;
    }

    /// <summary>A code works once, also when it comes twice at the same instant.</summary>
    async Task<bool> TakeTimeCode(OwnSignIn own, string typed, DateTimeOffset now)
    {
        var secret = protection.CreateProtector("time code").Unprotect(own.Secret);
        return TimeCode.Match(secret, typed, now, own.LastStep) is { } step
            && await database.OwnSignIns.Where(row => row.Id == own.Id && row.LastStep < step)
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.LastStep, step)) == 1;
    }

    async Task<bool> TakeRecoveryCode(OwnSignIn own, string typed, DateTimeOffset now)
    {
        var hash = PaperCode.Hash(typed);
        return typed.Length == PaperCode.Long && await database.Set<RecoveryCode>().Where(row => row.OwnSignInId == own.Id && row.Hash == hash && row.UsedAt == null)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.UsedAt, now)) == 1;
    }

    async Task Fail(OwnSignIn own, DateTimeOffset now)
    {
        var until = (DateTimeOffset?)(now + OwnSignIn.Wait);
        var rows = database.OwnSignIns.Where(row => row.Id == own.Id);
        await rows.ExecuteUpdateAsync(update => update.SetProperty(row => row.Failures, row => row.Failures + 1));
        await rows.Where(row => row.Failures >= OwnSignIn.MostFailures)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.Failures, 0).SetProperty(row => row.WaitsUntil, until));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Signing in with a sign-in name and a code was refused")]
    static partial void LogRefused(ILogger logger);
}
