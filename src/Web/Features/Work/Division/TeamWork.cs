using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Work.Division;

/// <summary>A report on the waiting list: no words of the resident, only how long it waits.</summary>
sealed record WaitingReport(Guid Id, string Reference, string TeamName, DateOnly ReceivedOn, int DaysWaiting, DateOnly? DueOn, bool IsSafety, Urgency Urgency);

/// <summary>What a member has in hand, in numbers.</summary>
sealed record MemberLoad(
    Guid AccountId, string Name, string Function, string? Days, int FteHundredths, Ring Ring, int Households, int OpenReports, int LatePromises);

/// <summary>The work of a team: who waits and who has how much.</summary>
sealed record TeamWorkView(IReadOnlyList<WaitingReport> Waiting, Guid? After, WaitingReport? Oldest, int WaitingInAll, IReadOnlyList<MemberLoad> Members);

/// <summary>Reads the waiting list and caseload of the viewer's teams, without narrative.</summary>
[UseCase]
sealed class TeamWork(MunicipalDatabase database, Door door, TimeProvider clock)
{
    const int PageSize = 20;

    /// <summary>More than this is shown as "meer dan".</summary>
    public const int MostCounted = 1000;

    /// <summary>Reads it.</summary>
    /// <param name="viewer">The team lead.</param>
    /// <param name="after">Shows the waiting list from after this report.</param>
    public async Task<TeamWorkView> Read(Viewer viewer, Guid? after)
    {
        var today = clock.Today();
        var teams = viewer.TeamIds;
        var waiting = from report in database.Reports.AsNoTracking()
                      join team in database.Teams on report.TeamId equals team.Id
                      where report.State == ReportState.New && teams.Contains(team.Id)
                      select new Row { Report = report, TeamName = team.Name };
        var page = await (await From(waiting, after)).OrderByDescending(row => row.Report.IsSafety).ThenBy(row => row.Report.ReceivedAt)
            .Take(PageSize + 1).ToListAsync();
        var oldest = await waiting.OrderBy(row => row.Report.ReceivedAt).FirstOrDefaultAsync();
        var inAll = await waiting.Take(MostCounted).CountAsync();
        var shown = page.Take(PageSize).Select(row => Shown(row, today)).ToList();
        await door.OpenList(viewer, AccessKind.List, "de wachtlijst van het team", Purpose.Workload,
            [.. shown.Select(report => report.Id), .. oldest is null ? [] : new[] { oldest.Report.Id }], []);
        return new TeamWorkView(shown, page.Count > PageSize ? shown[^1].Id : null, oldest is null ? null : Shown(oldest, today), inAll, await Members(viewer));
    }

    async Task<IQueryable<Row>> From(IQueryable<Row> waiting, Guid? after)
    {
        var mark = after is null ? null : await database.Reports.AsNoTracking().Where(report => report.Id == after)
            .Select(report => new { report.IsSafety, report.ReceivedAt }).SingleOrDefaultAsync();
        if (mark is null) return waiting;
        var (safety, at) = (mark.IsSafety, mark.ReceivedAt);
        return waiting.Where(row => (!row.Report.IsSafety && safety) || (row.Report.IsSafety == safety && row.Report.ReceivedAt > at));
    }

    static WaitingReport Shown(Row row, DateOnly today) => new(
        row.Report.Id, row.Report.Reference, row.TeamName, row.Report.ReceivedOn, Waits.Days(row.Report.ReceivedOn, today),
        row.Report.DueOn, row.Report.IsSafety, row.Report.Urgency);

    /// <summary>The members of the viewer's teams with what they have in hand: four statements, however many members.</summary>
    async Task<IReadOnlyList<MemberLoad>> Members(Viewer viewer)
    {
        var (today, now, teams) = (clock.Today(), clock.GetUtcNow(), viewer.TeamIds);
        var members = await (from member in database.TeamMembers.AsNoTracking()
                             join account in database.Accounts on member.AccountId equals account.Id
                             where teams.Contains(member.TeamId) && member.From <= today && (member.Until == null || member.Until > today)
                             orderby account.Name
                             select new { account.Id, account.Name, account.Function, account.Days, member.FteHundredths, member.Ring }).Take(200).ToListAsync();
        var ids = members.Select(member => member.Id).Distinct().ToList();
        var households = await database.Involvements
            .Where(row => row.AccountId != null && ids.Contains(row.AccountId.Value) && row.HouseholdId != null && row.From <= now && (row.Until == null || row.Until > now))
            .GroupBy(row => row.AccountId!.Value).Select(group => new { group.Key, Count = group.Select(row => row.HouseholdId).Distinct().Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count);
        var reports = await database.Reports
            .Where(report => report.HandlerId != null && ids.Contains(report.HandlerId.Value) && (report.State == ReportState.PickedUp || report.State == ReportState.Routed))
            .GroupBy(report => report.HandlerId!.Value).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count);
        var late = await (from action in database.GoalActions
                          join seat in database.Participants on action.ParticipantId equals seat.Id
                          join plan in database.Plans on seat.PlanId equals plan.Id
                          where seat.AccountId != null && ids.Contains(seat.AccountId.Value) && plan.State == PlanState.Active
                             && action.DueOn < today && action.DoneAt == null && action.WithdrawnAt == null
                          group action by seat.AccountId!.Value into actions
                          select new { actions.Key, Count = actions.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count);
        return
        [
            .. from member in members
               group member by member.Id into terms
               let one = terms.First()
               select new MemberLoad(one.Id, one.Name, one.Function, one.Days, terms.Sum(term => term.FteHundredths), one.Ring,
                   households.GetValueOrDefault(one.Id), reports.GetValueOrDefault(one.Id), late.GetValueOrDefault(one.Id)),
        ];
    }

    /// <summary>Made by its properties, so that the database can order by them.</summary>
    sealed class Row
    {
        public required Report Report { get; init; }

        public required string TeamName { get; init; }
    }
}
