using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Recording;

/// <summary>
/// Begins and ends the involvement that comes with a report (rule 6). Involvement through a plan or an emergency has no report
/// and stays as it is.
/// </summary>
sealed class ReportInvolvements(MunicipalDatabase database)
{
    public async Task Change(Report report, InvolvementChange change, DateTimeOffset now)
    {
        if (change == InvolvementChange.None) return;
        if (database.Entry(report).State != EntityState.Added) await database.Involvements.Where(row => row.ReportId == report.Id).LoadAsync();
        var rows = database.Involvements.Local.Where(row => row.ReportId == report.Id).ToList();
        var running = rows.Where(row => row.Until is null || row.Until > now).ToList();
        switch (change)
        {
            case InvolvementChange.Pass:
                foreach (var row in running) row.Until = now;
                Begin(report, now);
                break;
            case InvolvementChange.Match:
                Match(report, rows);
                break;
            case InvolvementChange.End:
                End(report, running, now);
                break;
        }
    }

    void Begin(Report report, DateTimeOffset now)
    {
        if (report.HandlerId is null && report.TeamId is null) return;
        var isTeam = report.HandlerId is null;
        database.Involvements.Add(new Involvement
        {
            Id = Guid.CreateVersion7(now),
            AccountId = report.HandlerId,
            TeamId = isTeam ? report.TeamId : null,
            ReportId = report.Id,
            HouseholdId = report.HouseholdId,
            // A whole team reads the report and what belongs to its person, not what is of the others in the household; a handler works with the household.
            PersonId = isTeam ? report.PersonId : null,
            Kind = isTeam ? InvolvementKind.TeamIntake : InvolvementKind.Handler,
            Purpose = report.IsSafety ? Purpose.Safety : Purpose.Intake,
            From = now,
        });
    }

    // Nobody comes into a household by a report on which nobody works any more.
    static void Match(Report report, List<Involvement> rows)
    {
        if (report.IsEnded) return;
        foreach (var row in rows)
        {
            row.HouseholdId = report.HouseholdId;
            if (row.Kind == InvolvementKind.TeamIntake) row.PersonId = report.PersonId;
        }
    }

    void End(Report report, List<Involvement> running, DateTimeOffset now)
    {
        var lookBack = now.AddDays(7 * Report.LookBackWeeks);
        foreach (var row in running)
        {
            var until = row.Until < lookBack ? row.Until : lookBack;
            row.Until = now;
            // Without the household: that is nobody's work any more.
            database.Involvements.Add(new Involvement
            {
                Id = Guid.CreateVersion7(now),
                AccountId = row.AccountId,
                TeamId = row.TeamId,
                ReportId = report.Id,
                Kind = row.Kind,
                Purpose = row.Purpose,
                Law = row.Law,
                From = now,
                Until = until,
            });
        }
    }
}
