using Keukentafel.Data;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>Puts a report in other hands: who had it is no longer involved through it, who gets it is.</summary>
[UseCase]
sealed class ReportHands(MunicipalDatabase database, TimeProvider clock)
{
    /// <summary>Changes the report and its involvements; involvement through a plan stays as it is.</summary>
    public async Task Give(Report report, Receiver receiver)
    {
        var now = clock.GetUtcNow();
        var present = await database.Involvements
            .Where(row => row.ReportId == report.Id && (row.Until == null || row.Until > now)
                && (row.Kind == InvolvementKind.TeamIntake || row.Kind == InvolvementKind.Handler))
            .ToListAsync();
        foreach (var involvement in present) involvement.Until = now;

        var goesToOne = receiver.AccountId is not null;
        report.HandlerId = receiver.AccountId;
        report.TeamId = receiver.TeamId ?? report.TeamId;
        report.State = (goesToOne, report.Route) switch
        {
            (false, _) => ReportState.New,
            (true, null) => ReportState.PickedUp,
            (true, _) => ReportState.Routed,
        };
        database.Involvements.Add(new Involvement
        {
            Id = Guid.CreateVersion7(now),
            AccountId = receiver.AccountId,
            TeamId = goesToOne ? null : report.TeamId,
            HouseholdId = report.HouseholdId,
            ReportId = report.Id,
            Kind = goesToOne ? InvolvementKind.Handler : InvolvementKind.TeamIntake,
            Purpose = report.IsSafety ? Purpose.Safety : Purpose.Intake,
            From = now,
        });
    }
}
