using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Teams.Division;

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
        var waiting = from report in database.Reports
                      join team in database.Teams on report.TeamId equals team.Id
                      where report.State == ReportState.New && teams.Contains(team.Id)
                      select new Row { Report = report, TeamName = team.Name };
        var batch = new ReadBatch(database);
        var page = Asked(batch, (await From(waiting, after)).OrderByDescending(row => row.Report.IsSafety).ThenBy(row => row.Report.ReceivedAt).Take(PageSize + 1), today);
        var first = Asked(batch, waiting.OrderBy(row => row.Report.ReceivedAt).Take(1), today);
        var inAll = batch.Values(database.Teams.OrderBy(team => team.Id).Take(1).Select(_ => waiting.Take(MostCounted).Count()), row => row.GetInt32(0));
        var members = await Members(batch, viewer);
        await batch.Run();
        var (shown, oldest) = (page.Take(PageSize).ToList(), first.FirstOrDefault());
        await door.OpenList(viewer, AccessKind.List, "de wachtlijst van het team", Purpose.Workload,
            [.. shown.Select(report => report.Id), .. oldest is null ? [] : new[] { oldest.Id }], []);
        return new TeamWorkView(shown, page.Count > PageSize ? shown[^1].Id : null, oldest, inAll.FirstOrDefault(), members());
    }

    static Values<WaitingReport> Asked(ReadBatch batch, IQueryable<Row> rows, DateOnly today) => batch.Values(
        rows.Select(row => new { row.Report.Id, row.Report.Reference, row.TeamName, row.Report.ReceivedOn, row.Report.DueOn, row.Report.IsSafety, row.Report.Urgency }),
        row => new WaitingReport(
            row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), Waits.Days(row.GetFieldValue<DateOnly>(3), today),
            row.GetOrNull<DateOnly>(4), row.GetBoolean(5), row.GetEnum<Urgency>(6)));

    async Task<IQueryable<Row>> From(IQueryable<Row> waiting, Guid? after)
    {
        var mark = after is null ? null : await database.Reports.AsNoTracking().Where(report => report.Id == after)
            .Select(report => new { report.IsSafety, report.ReceivedAt }).SingleOrDefaultAsync();
        if (mark is null) return waiting;
        var (safety, at) = (mark.IsSafety, mark.ReceivedAt);
        return waiting.Where(row => (!row.Report.IsSafety && safety) || (row.Report.IsSafety == safety && row.Report.ReceivedAt > at));
    }

    /// <summary>
    /// The members of the viewer's teams with what they have in hand: four questions, however many members. Who they are is asked first:
    /// with a subquery in place of their ids PostgreSQL reads the involvements and seats of the whole municipality.
    /// </summary>
    async Task<Func<IReadOnlyList<MemberLoad>>> Members(ReadBatch batch, Viewer viewer)
    {
        var (today, now, teams) = (clock.Today(), clock.GetUtcNow(), viewer.TeamIds);
        var members = await (from member in database.TeamMembers
                             where teams.Contains(member.TeamId) && member.From <= today && (member.Until == null || member.Until > today)
                             join account in database.Accounts on member.AccountId equals account.Id
                             orderby account.Name
                             select new { account.Id, account.Name, account.Function, account.Days, member.FteHundredths, member.Ring }).Take(200).ToListAsync();
        var ids = members.Select(member => member.Id).Distinct().ToList();
        var households = Counted(batch, database.Involvements
            .Where(row => row.AccountId != null && ids.Contains(row.AccountId.Value) && row.HouseholdId != null && row.From <= now && (row.Until == null || row.Until > now))
            .GroupBy(row => row.AccountId!.Value).Select(group => new MemberCount { AccountId = group.Key, Count = group.Select(row => row.HouseholdId).Distinct().Count() }));
        var reports = Counted(batch, database.Reports
            .Where(report => report.HandlerId != null && ids.Contains(report.HandlerId.Value) && (report.State == ReportState.PickedUp || report.State == ReportState.Routed))
            .GroupBy(report => report.HandlerId!.Value).Select(group => new MemberCount { AccountId = group.Key, Count = group.Count() }));
        var late = Counted(batch, from action in database.GoalActions
                                  join seat in database.Participants on action.ParticipantId equals seat.Id
                                  join plan in database.Plans on seat.PlanId equals plan.Id
                                  where seat.AccountId != null && ids.Contains(seat.AccountId.Value) && plan.State == PlanState.Active
                                     && action.DueOn < today && action.DoneAt == null && action.WithdrawnAt == null
                                  group action by seat.AccountId!.Value into actions
                                  select new MemberCount { AccountId = actions.Key, Count = actions.Count() });
        return () =>
        [
            .. from member in members
               group member by member.Id into terms
               let one = terms.First()
               select new MemberLoad(one.Id, one.Name, one.Function, one.Days, terms.Sum(term => term.FteHundredths), one.Ring, Of(households, one.Id), Of(reports, one.Id), Of(late, one.Id)),
        ];

        static int Of(IEnumerable<(Guid Id, int Count)> counts, Guid member) => counts.Where(row => row.Id == member).Select(row => row.Count).FirstOrDefault();
    }

    static Values<(Guid Id, int Count)> Counted(ReadBatch batch, IQueryable<MemberCount> counts) => batch.Values(counts, row => (row.GetGuid(0), row.GetInt32(1)));

    sealed class MemberCount
    {
        public required Guid AccountId { get; init; }

        public required int Count { get; init; }
    }

    /// <summary>Made by its properties, so that the database can order by them.</summary>
    sealed class Row
    {
        public required Report Report { get; init; }

        public required string TeamName { get; init; }
    }
}
