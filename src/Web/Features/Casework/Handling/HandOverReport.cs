using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>Assigns a report that nobody has, or hands over one that somebody has; to a colleague or to another team.</summary>
[UseCase]
sealed class HandOverReport(MunicipalDatabase database, Door door, ReportHands hands, JournalWriter journal, TimeProvider clock)
{
    /// <summary>Hands it over.</summary>
    /// <param name="viewer">Who does it: the handler, or a member of the team that a new report waits for.</param>
    /// <param name="reportId">Which report.</param>
    /// <param name="receiver">A colleague or a team.</param>
    /// <param name="reason">Why; always asked.</param>
    public async Task<Handled> HandOver(Viewer viewer, Guid reportId, Receiver receiver, string reason)
    {
        var opened = await door.OpenReport(viewer, reportId, Purpose.Intake, "de melding, om die over te dragen");
        if (opened is null) return Handled.NotThere;
        var report = opened.Report;
        if (await ProblemWith(viewer, report, receiver) is { } problem) return Handled.Refused(problem);

        var kind = report.HandlerId is null && receiver.AccountId is not null ? JournalKind.ReportAssigned : JournalKind.ReportHandedOver;
        await hands.Give(report, receiver);
        journal.Add(viewer, kind, report.InJournal(), opened.Dossier, reason);
        return Handled.Done;
    }

    async Task<string?> ProblemWith(Viewer viewer, Report report, Receiver receiver)
    {
        if (report.State is ReportState.Closed or ReportState.Duplicate) return "Deze melding is al afgesloten.";
        if (report.HandlerId is { } handler && handler != viewer.AccountId) return "Een collega heeft deze melding. Vraag uw teamleider om die te verdelen.";
        if (receiver.AccountId is { } account)
        {
            if (account == report.HandlerId) return "Deze collega heeft de melding al.";
            return await IsColleague(account, receiver.TeamId ?? report.TeamId) ? null : "Deze collega werkt niet meer in het team.";
        }
        if (receiver.TeamId == report.TeamId && report.HandlerId is null) return "Deze melding wacht al bij dit team.";
        return await database.Teams.AnyAsync(team => team.Id == receiver.TeamId && team.IsActive) ? null : "Dit team bestaat niet meer.";
    }

    Task<bool> IsColleague(Guid accountId, Guid? teamId)
    {
        var today = clock.Today();
        return database.TeamMembers.AnyAsync(member => member.AccountId == accountId && member.TeamId == teamId
            && member.From <= today && (member.Until == null || member.Until > today)
            && database.Accounts.Any(account => account.Id == accountId && account.IsActive));
    }
}
