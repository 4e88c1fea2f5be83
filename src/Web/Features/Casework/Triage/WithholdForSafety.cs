using Keukentafel.Data;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Triage;

/// <summary>
/// Danger at home: the one who uses violence may read along. Everything of this report is withheld from every household
/// member until a professional releases it; new rows take the review date over from the door.
/// </summary>
[UseCase]
sealed class WithholdForSafety(MunicipalDatabase database)
{
    /// <summary>Withholds what is there until a professional looks again.</summary>
    public async Task Withhold(Report report, DateOnly reviewOn)
    {
        report.IsSafety = true;
        report.WithheldUntilReviewOn = reviewOn;
        await Each(database.Conversations.Where(row => row.ReportId == report.Id));
        await Each(database.Contacts.Where(row => row.ReportId == report.Id));
        await Each(database.Provisions.Where(row => row.ReportId == report.Id));
        await Each(database.Journal.Where(row => row.ReportId == report.Id));

        async Task Each<T>(IQueryable<T> rows) where T : class, IWithholdable
        {
            await foreach (var row in rows.AsAsyncEnumerable()) row.WithheldUntilReviewOn = reviewOn;
        }
    }
}
