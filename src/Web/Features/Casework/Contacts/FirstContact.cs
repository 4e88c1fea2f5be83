using Keukentafel.Data;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Contacts;

/// <summary>Eerste contact: the first time that somebody was reached after a report. It counts once per report.</summary>
[UseCase]
sealed class FirstContact(MunicipalDatabase database, TimeProvider clock)
{
    /// <summary>Counts it; nothing when there was a first contact already.</summary>
    /// <param name="report">The report, tracked.</param>
    /// <param name="at">When somebody was reached.</param>
    public void Count(Report report, DateTimeOffset at)
    {
        if (report.FirstContactAt is not null) return;
        // A contact on the day of the report, noted down by the minute, may seem to lie just before it.
        var moment = at > report.ReceivedAt ? at : report.ReceivedAt;
        report.FirstContactAt = moment;
        database.Facts.Add(new Fact
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Kind = FactKind.FirstContact,
            On = DutchTime.DateOf(moment),
            SubjectNumber = report.SubjectNumber,
            TeamId = report.TeamId,
            Value = (int)(moment - report.ReceivedAt).TotalHours,
        });
    }
}
