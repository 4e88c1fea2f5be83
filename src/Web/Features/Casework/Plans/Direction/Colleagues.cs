using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Plans.Direction;

/// <summary>The colleagues who can take a seat or direct: the present members of the viewer's teams and of the team of the household.</summary>
[UseCase]
sealed class Colleagues(MunicipalDatabase database, TimeProvider clock)
{
    public async Task<IReadOnlyList<ChoiceItem>> Of(Viewer viewer, OpenedHousehold opened, IReadOnlyCollection<Guid> except)
    {
        var today = clock.Today();
        var teams = viewer.TeamIds.Concat(opened.Household.TeamId is { } team ? [team] : []).ToList();
        var found = await (from member in database.TeamMembers.AsNoTracking()
                           join account in database.Accounts on member.AccountId equals account.Id
                           where teams.Contains(member.TeamId) && member.From <= today && (member.Until == null || member.Until > today)
                               && account.IsActive && !except.Contains(account.Id)
                           orderby account.Name
                           select new { account.Id, account.Name, account.Function }).Take(200).ToListAsync();
        return [.. found.DistinctBy(row => row.Id).Select(row => new ChoiceItem(row.Id.ToString(), row.Name, row.Function))];
    }

    public async Task<string?> DisciplineOf(Guid accountId)
    {
        var today = clock.Today();
        return await database.TeamMembers
            .Where(member => member.AccountId == accountId && member.From <= today && (member.Until == null || member.Until > today))
            .OrderBy(member => member.From).Select(member => member.Discipline).FirstOrDefaultAsync();
    }
}
