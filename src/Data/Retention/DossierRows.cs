using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Retention;

/// <summary>
/// The rows of a dossier. Which tables hold sealed rows is declared in <see cref="SealedRows"/>, so that a table that is added later
/// is not forgotten; rows that belong to a removed row go with it.
/// </summary>
sealed class DossierRows(MunicipalDatabase database)
{
    /// <summary>Removes them, and what points at whom they are about.</summary>
    public async Task Remove(Dossier dossier)
    {
        var reports = await database.Reports.Where(row => row.DossierId == dossier.Id).Select(row => row.Id).ToListAsync();
        var persons = await database.Persons.Where(row => row.DossierId == dossier.Id).Select(row => row.Id).ToListAsync();
        var households = await database.Households.Where(row => row.DossierId == dossier.Id).Select(row => row.Id).ToListAsync();
        await Loosen(reports, persons, households);
        foreach (var rule in SealedRows.All.Where(rule => rule.Destruction == RowDestruction.Removed)) await rule.Remove(database, dossier.Id);
        await database.Households.Where(row => row.DossierId == dossier.Id).ExecuteDeleteAsync();
    }

    async Task Loosen(List<Guid> reports, List<Guid> persons, List<Guid> households)
    {
        await database.Involvements.Where(row => (row.ReportId != null && reports.Contains(row.ReportId.Value)) || (row.PersonId != null && persons.Contains(row.PersonId.Value))
            || (row.HouseholdId != null && households.Contains(row.HouseholdId.Value))).ExecuteDeleteAsync();
        await database.StatutoryTerms.Where(row => (row.ReportId != null && reports.Contains(row.ReportId.Value))
            || (row.HouseholdId != null && households.Contains(row.HouseholdId.Value))).ExecuteDeleteAsync();
        await database.Representations.Where(row => persons.Contains(row.PersonId) || persons.Contains(row.RepresentativeId)).ExecuteDeleteAsync();
        await database.Reports.Where(row => row.DuplicateOfId != null && reports.Contains(row.DuplicateOfId.Value))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.DuplicateOfId, (Guid?)null));
        await database.Reports.Where(row => row.HouseholdId != null && households.Contains(row.HouseholdId.Value))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.HouseholdId, (Guid?)null));
        var accounts = await database.Accounts.Where(row => row.PersonId != null && persons.Contains(row.PersonId.Value)).Select(row => row.Id).ToListAsync();
        await database.Drafts.Where(row => accounts.Contains(row.AccountId)).ExecuteDeleteAsync();
        await database.SignInSessions.Where(row => accounts.Contains(row.AccountId)).ExecuteDeleteAsync();
        await database.SignInLinks.Where(row => accounts.Contains(row.AccountId)).ExecuteDeleteAsync();
        await database.OwnSignIns.Where(row => accounts.Contains(row.AccountId)).ExecuteDeleteAsync();
        await database.Invitations.Where(row => persons.Contains(row.PersonId)).ExecuteDeleteAsync();
        await database.Accounts.Where(row => accounts.Contains(row.Id)).ExecuteUpdateAsync(row => row
            .SetProperty(one => one.Name, "").SetProperty(one => one.SignInName, (string?)null).SetProperty(one => one.PersonId, (Guid?)null).SetProperty(one => one.IsActive, false));
    }
}
