using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Involvements;

/// <summary>A report of a household that was known before and that nobody handles: who has the report waits for the lead.</summary>
sealed record UnassignedHousehold(Guid ReportId, string Reference, string Household, string Who, DateOnly ReceivedOn);

/// <summary>
/// The lead of its team gives a household that nobody handles to the member who has a report about it. Reference and label, no narrative.
/// </summary>
[UseCase]
sealed class AssignHousehold(MunicipalDatabase database, Door door, HouseholdHandlers handlers, InvolvementRegister register, JournalWriter journal, TimeProvider clock)
{
    /// <summary>What waits for this lead: reports of members, about households of the lead's teams that nobody handles.</summary>
    public async Task<BoundedList<UnassignedHousehold>> Waiting(Viewer lead)
    {
        var found = await Unassigned(lead).OrderByDescending(report => report.IsSafety).ThenBy(report => report.ReceivedAt).Take(BoundedList.Asked)
            .Join(database.Households, report => report.HouseholdId, household => household.Id, (report, household) => new { report, household })
            .Join(database.Accounts, row => row.report.HandlerId, account => account.Id, (row, account) => new { row.report, row.household, account })
            .Select(row => new { row.report.Id, row.report.Reference, row.household.Label, row.account.Name, row.report.ReceivedOn, HouseholdId = row.household.Id, IsWithheld = row.report.WithheldUntilReviewOn != null })
            .ToListAsync();
        var shown = BoundedList.Of(found);
        door.RecordList(lead, "de huishoudens die niemand heeft", Purpose.Workload, shown.Rows.Select(row => (row.HouseholdId, row.IsWithheld)));
        return new([.. shown.Rows.Select(row => new UnassignedHousehold(row.Id, row.Reference, row.Label, row.Name, row.ReceivedOn))], shown.HasMore);
    }

    /// <summary>Assigns. False when it is not there for this lead to assign, or somebody handles it by now.</summary>
    public async Task<bool> Assign(Viewer lead, Guid reportId)
    {
        if (await Unassigned(lead).SingleOrDefaultAsync(report => report.Id == reportId) is not { } report || !await register.Assign(lead, report)) return false;
        journal.Add(lead, JournalKind.HouseholdAssigned, JournalSubject.Of(report));
        return true;
    }

    // By the members, so that it costs what the team has and not what the municipality has. Nobody decides for oneself.
    IQueryable<Report> Unassigned(Viewer lead)
    {
        var (today, teams) = (clock.Today(), lead.Role == Role.TeamLead ? lead.TeamIds : []);
        var members = database.TeamMembers.Where(member => teams.Contains(member.TeamId) && member.AccountId != lead.AccountId
            && member.From <= today && (member.Until == null || member.Until > today)).Select(member => (Guid?)member.AccountId);
        var handled = handlers.All().Select(row => row.HouseholdId);
        return database.Reports.Where(report => members.Contains(report.HandlerId) && (report.State == ReportState.PickedUp || report.State == ReportState.Routed)
            && report.HouseholdId != null && !handled.Contains(report.HouseholdId)
            && database.Households.Any(household => household.Id == report.HouseholdId && household.TeamId != null && teams.Contains(household.TeamId.Value)));
    }
}
