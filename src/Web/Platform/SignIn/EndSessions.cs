using Keukentafel.Data;
using Keukentafel.Domain.SignIn;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>Ends sessions before their time: what they still held is forgotten, and their cookies open nothing.</summary>
[UseCase]
sealed class EndSessions(MunicipalDatabase database, TimeProvider clock)
{
    /// <summary>Ends the sessions that are chosen and still hold.</summary>
    /// <returns>How many these were.</returns>
    public Task<int> End(Func<IQueryable<SignInSession>, IQueryable<SignInSession>> choose)
    {
        var now = clock.GetUtcNow();
        return choose(database.SignInSessions).Where(row => row.EndedAt == null)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.EndedAt, now).SetProperty(row => row.IdentityToken, (byte[]?)null));
    }
}
