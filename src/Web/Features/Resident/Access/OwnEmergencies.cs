using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Resident.Access;

/// <summary>An emergency access as the resident reads it.</summary>
sealed record OwnEmergency(string Function, DateTimeOffset At, DateTimeOffset Until, string Reason, EmergencyOutcome? Outcome);

/// <summary>Reads who opened the household because it could not wait; what is withheld for safety is not there yet.</summary>
[UseCase]
sealed class OwnEmergencies(MunicipalDatabase database, TimeProvider clock)
{
    const int Most = 20;

    /// <summary>Days that the notice stays on the page of the plan.</summary>
    const int NoticeDays = 30;

    /// <summary>Asks for those of the past month, for a notice.</summary>
    public Func<IReadOnlyList<OwnEmergency>> AskRecent(ReadBatch batch, OpenedHousehold opened) => Ask(batch, opened, clock.GetUtcNow().AddDays(-NoticeDays));

    /// <summary>Those of the past month, for a notice.</summary>
    public Task<IReadOnlyList<OwnEmergency>> Recent(OpenedHousehold opened) => ReadBatch.Ask(database, batch => AskRecent(batch, opened));

    /// <summary>All, newest first.</summary>
    public Task<IReadOnlyList<OwnEmergency>> All(OpenedHousehold opened) => ReadBatch.Ask(database, batch => Ask(batch, opened, DateTimeOffset.UnixEpoch));

    Func<IReadOnlyList<OwnEmergency>> Ask(ReadBatch batch, OpenedHousehold opened, DateTimeOffset since)
    {
        var newest = opened.Visible(database.EmergencyAccesses).Where(row => row.HouseholdId == opened.Household.Id && row.At >= since)
            .OrderByDescending(row => row.Id).Take(Most);
        var by = newest.Select(row => row.AccountId);
        var rows = batch.Rows(newest);
        var functions = batch.Values(
            database.Accounts.Where(account => by.Contains(account.Id)).Select(account => new { account.Id, account.Function }), row => (Id: row.GetGuid(0), Function: row.GetString(1)));
        return () =>
        [
            .. from row in rows
               join account in functions on row.AccountId equals account.Id
               select new OwnEmergency(account.Function, row.At, row.ClosedAt ?? row.Until, opened.Dossier.Read(row, Field.EmergencyReason, row.Reason)!, row.Outcome)
        ];
    }
}
