using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Contacts;

/// <summary>The reports of a household that a contact or a start of help can belong to.</summary>
[UseCase]
sealed class HouseholdReports(MunicipalDatabase database)
{
    const int Most = 50;

    /// <summary>Newest first, tracked, of the persons whose part this viewer may see.</summary>
    public Task<List<Report>> Read(OpenedHousehold opened) =>
        opened.Visible(database.Reports)
            .Where(report => report.HouseholdId == opened.Household.Id && report.State != ReportState.Duplicate)
            .OrderByDescending(report => report.ReceivedAt).Take(Most).ToListAsync();

    /// <summary>A report to choose.</summary>
    public static ChoiceItem Choice(OpenedHousehold opened, Report report)
    {
        var about = opened.VisiblePersons.FirstOrDefault(person => person.Id == report.PersonId)?.GivenName;
        var words = string.Join(" · ", new[] { $"Melding van {DutchDates.Short(report.ReceivedOn)}", about, report.Reference }.OfType<string>());
        return new ChoiceItem(report.Id.ToString(), words);
    }
}
