using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.OwnPlan;

/// <summary>An emergency access as the resident reads it.</summary>
sealed record OwnEmergency(string Function, DateTimeOffset At, DateTimeOffset Until, string Reason, EmergencyOutcome? Outcome);

/// <summary>Reads who opened the household because it could not wait; what is withheld for safety is not there yet.</summary>
[UseCase]
sealed class OwnEmergencies(MunicipalDatabase database, TimeProvider clock)
{
    const int Most = 20;

    /// <summary>Days that the notice stays on the page of the plan.</summary>
    const int NoticeDays = 30;

    /// <summary>Those of the past month, for a notice.</summary>
    public Task<IReadOnlyList<OwnEmergency>> Recent(OpenedHousehold opened) => Read(opened, clock.GetUtcNow().AddDays(-NoticeDays));

    /// <summary>All, newest first.</summary>
    public Task<IReadOnlyList<OwnEmergency>> All(OpenedHousehold opened) => Read(opened, DateTimeOffset.UnixEpoch);

    async Task<IReadOnlyList<OwnEmergency>> Read(OpenedHousehold opened, DateTimeOffset since)
    {
        var rows = await (from row in opened.Visible(database.EmergencyAccesses).AsNoTracking()
                          join account in database.Accounts on row.AccountId equals account.Id
                          where row.HouseholdId == opened.Household.Id && row.At >= since
                          orderby row.Id descending
                          select new { row, account.Function }).Take(Most).ToListAsync();
        return
        [
            .. rows.Select(found => new OwnEmergency(found.Function, found.row.At, found.row.ClosedAt ?? found.row.Until,
                opened.Dossier.Read(found.row, Field.EmergencyReason, found.row.Reason)!, found.row.Outcome))
        ];
    }
}
