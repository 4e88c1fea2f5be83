using Keukentafel.Data.Municipalities;
using Keukentafel.Web.Features.Privacy.Withheld;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Jobs;

/// <summary>Nothing is withheld any more in a household: its members may read again who looked.</summary>
static class AccessRecordsReleased
{
    public static async Task Run(DueWorkClaim claim, MunicipalStore store)
    {
        var database = claim.Database;
        // Somebody outside this viewer's scope may still need it; that release comes with its own due work.
        if (claim.AboutId is not { } household || await WithheldReader.IsAnythingLeft(database, household)) return;
        var subjects = await database.Reports.Where(report => report.HouseholdId == household).Select(report => report.Id).ToListAsync();
        subjects.Add(household);
        // A search for whom a report is about shows a person only.
        subjects.AddRange(await database.HouseholdMembers.Where(member => member.HouseholdId == household).Select(member => member.PersonId).ToListAsync());
        await using var log = store.OpenAccessLog();
        await log.Records
            .Where(record => record.Withheld && record.Subjects.Any(subject => subjects.Contains(subject.SubjectId)))
            .ExecuteUpdateAsync(record => record.SetProperty(row => row.Withheld, false));
    }
}
