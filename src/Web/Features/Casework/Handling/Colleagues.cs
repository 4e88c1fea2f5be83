using Keukentafel.Data;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>Who can take a report over: the colleagues of its team, and the other teams.</summary>
[UseCase]
sealed class Colleagues(MunicipalDatabase database, TimeProvider clock)
{
    /// <summary>As answers of a form; <see cref="Receiver.Read"/> reads them back.</summary>
    public async Task<IReadOnlyList<ChoiceItem>> For(Report report)
    {
        var today = clock.Today();
        var members = await (from member in database.TeamMembers.AsNoTracking()
                             join account in database.Accounts on member.AccountId equals account.Id
                             where member.TeamId == report.TeamId && member.From <= today && (member.Until == null || member.Until > today)
                                && account.IsActive && account.Id != report.HandlerId
                                && (account.Role == Role.TeamMember || account.Role == Role.TeamLead)
                             orderby account.Name
                             select new { account.Id, account.Name, account.Function, account.Days }).Take(100).ToListAsync();
        var teams = await database.Teams.AsNoTracking().Where(team => team.IsActive && (team.Id != report.TeamId || report.HandlerId != null))
            .OrderBy(team => team.Name).Take(100).Select(team => new { team.Id, team.Name }).ToListAsync();
        return
        [
            .. members.DistinctBy(member => member.Id).Select(member => new ChoiceItem(Receiver.Of(member.Id), member.Name,
                member.Days is null ? member.Function : $"{member.Function}, {member.Days}")),
            .. teams.Select(team => new ChoiceItem(Receiver.OfTeam(team.Id), team.Name,
                team.Id == report.TeamId ? "terug naar de nieuwe meldingen van het team" : "ander team; alle leden zien de melding")),
        ];
    }
}
