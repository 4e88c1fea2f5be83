using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Withheld;

/// <summary>
/// A safety matter began: withholds what stood there already, with what the journal tells of it. The one who uses violence may
/// have read it before; from now on not any more.
/// </summary>
[UseCase]
sealed class WithholdEarlier(MunicipalDatabase database, JournalWriter journal)
{
    /// <param name="viewer">Who withholds it.</param>
    /// <param name="opened">The household.</param>
    /// <param name="chosen">What of it, tracked.</param>
    /// <param name="until">When a professional looks again.</param>
    public async Task Withhold(Viewer viewer, OpenedHousehold opened, IReadOnlyList<WithheldItem> chosen, DateOnly until)
    {
        foreach (var item in chosen) item.Row.WithheldUntilReviewOn = until;
        var ids = chosen.SelectMany(item => item.JournalIds).ToList();
        foreach (var row in await opened.Visible(database.Journal)
            .Where(row => row.HouseholdId == opened.Household.Id && row.WithheldUntilReviewOn == null && row.AboutId != null && ids.Contains(row.AboutId.Value)).ToListAsync())
            row.WithheldUntilReviewOn = until;
        journal.Add(viewer, JournalKind.EarlierWithheld, new JournalSubject(opened.Household.DossierId, opened.Household.Id, WithheldUntilReviewOn: until));
    }
}
