using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>Assigns a report that nobody has, or hands over one that somebody has; to a colleague or to another team.</summary>
[UseCase]
sealed class HandOverReport(MunicipalDatabase database, Door door, RecordedEvents events, TimeProvider clock)
{
    /// <summary>Hands it over.</summary>
    /// <param name="viewer">Who does it: the handler, or a member of the team that a new report waits for.</param>
    /// <param name="reportId">Which report.</param>
    /// <param name="receiver">A colleague or a team.</param>
    /// <param name="reason">Why; always asked.</param>
    public async Task<Handled> HandOver(Viewer viewer, Guid reportId, ReportReceiver receiver, string reason)
    {
        var opened = await door.OpenReport(viewer, reportId, Purpose.Intake, "de melding, om die over te dragen");
        if (opened is null) return Handled.NotThere;
        var report = opened.Report;
        if (report.RefusesHandOver(viewer.AccountId, receiver) is { } refusal) return Handled.Of(refusal);
        if (await IsGone(report, receiver) is { } gone) return Handled.Refused(gone);
        return Handled.Of(await events.Record(viewer, report, report.HandOver(viewer.AccountId, receiver, reason), opened.Dossier));
    }

    async Task<string?> IsGone(Report report, ReportReceiver receiver)
    {
        if (receiver.AccountId is { } account)
            return await IsColleague(account, receiver.TeamId ?? report.TeamId) ? null : "Deze collega werkt niet meer in het team.";
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
