using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Features.Teams.Day;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Teams.Division;

/// <summary>A household of a member.</summary>
sealed record MemberHousehold(Guid Id, string Label, string Role, DateOnly? CoverUntil, bool CanMove);

/// <summary>An open report of a member.</summary>
sealed record MemberReport(Guid Id, string Reference, DateOnly ReceivedOn, ReportState State, DateOnly? DueOn);

/// <summary>Somebody in the same team.</summary>
sealed record TeamColleague(Guid Id, string Name, string Function, string? Days);

/// <summary>What a member of the team has, and who could take it.</summary>
sealed record MemberWorkView(
    Account Member, IReadOnlyList<MemberReport> Reports, IReadOnlyList<MemberHousehold> Households, IReadOnlyList<TeamColleague> Colleagues);

/// <summary>Reads what one member of the viewer's team has in hand: labels and references, no narrative.</summary>
[UseCase]
sealed class MemberWork(MunicipalDatabase database, Door door, TimeProvider clock)
{
    const int MostShown = 200;

    /// <summary>Reads it; null when this account is not in a team of the viewer.</summary>
    public async Task<MemberWorkView?> Read(Viewer viewer, Guid accountId)
    {
        var (today, now, teams) = (clock.Today(), clock.GetUtcNow(), viewer.TeamIds);
        var members = await (from member in database.TeamMembers.AsNoTracking()
                             join account in database.Accounts on member.AccountId equals account.Id
                             where teams.Contains(member.TeamId) && member.From <= today && (member.Until == null || member.Until > today)
                             orderby account.Name
                             select account).Take(MostShown).ToListAsync();
        if (members.FirstOrDefault(account => account.Id == accountId) is not { } found) return null;

        var reports = await database.Reports.AsNoTracking()
            .Where(report => report.HandlerId == accountId && (report.State == ReportState.PickedUp || report.State == ReportState.Routed))
            .OrderByDescending(report => report.IsSafety).ThenBy(report => report.ReceivedAt).Take(MostShown)
            .Select(report => new MemberReport(report.Id, report.Reference, report.ReceivedOn, report.State, report.DueOn)).ToListAsync();
        var rows = await (from involvement in database.Involvements.AsNoTracking()
                          join household in database.Households on involvement.HouseholdId equals household.Id
                          where involvement.AccountId == accountId && involvement.From <= now && (involvement.Until == null || involvement.Until > now)
                          orderby household.Label, household.Id
                          select new { household.Id, household.Label, involvement.Kind, involvement.Until }).Take(500).ToListAsync();
        var households = rows.GroupBy(row => (row.Id, row.Label)).Take(MostShown).Select(group => new MemberHousehold(
            group.Key.Id, group.Key.Label, DayOrder.Roles(group.Select(row => row.Kind)),
            group.All(row => row.Until is not null) ? DutchTime.DateOf(group.Max(row => row.Until!.Value)) : null,
            group.Any(row => row.Kind is InvolvementKind.Handler or InvolvementKind.Director && row.Until is null))).ToList();
        await door.OpenList(viewer, AccessKind.List, "het werk van een teamlid", Purpose.Workload,
            [.. reports.Select(report => report.Id), .. households.Select(household => household.Id)], []);
        return new MemberWorkView(found, reports, households,
            [.. members.Where(account => account.Id != accountId && account.IsActive).DistinctBy(account => account.Id)
                .Select(account => new TeamColleague(account.Id, account.Name, account.Function, account.Days))]);
    }
}
