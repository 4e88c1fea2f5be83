using Keukentafel.Data;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Administration;

/// <summary>One team: its members, past and present, and whether it still works.</summary>
[May(Permission.Administer)]
sealed class TeamPageModel(MunicipalDatabase database, TimeProvider clock) : FormPage
{
    public Team Team { get; private set; } = null!;

    public IReadOnlyList<MemberRow> Members { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await database.Teams.AsNoTracking().Include(team => team.Areas).SingleOrDefaultAsync(team => team.Id == id) is not { } found) return NotFound();
        Team = found;
        Members = await (from member in database.TeamMembers.AsNoTracking()
                         join account in database.Accounts on member.AccountId equals account.Id
                         where member.TeamId == id
                         orderby member.Until != null, account.Name, member.From
                         select new MemberRow(member, account.Name, account.Function, account.IsActive)).Take(300).ToListAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostStoppenAsync(Guid id)
    {
        if (await database.Teams.SingleOrDefaultAsync(team => team.Id == id) is not { } team) return NotFound();
        if (await database.Reports.AnyAsync(report => report.TeamId == id && report.State == ReportState.New))
        {
            Flash.Warn(TempData, "Er wachten nog meldingen bij dit team. Laat de teamleider die eerst verdelen.");
            return Redirect(PathOf(id));
        }
        team.IsActive = false;
        Flash.Say(TempData, "Het team is gestopt. Nieuwe meldingen gaan er niet meer heen.", PathOf(id) + "?handler=Beginnen");
        return await Save(PathOf(id));
    }

    public async Task<IActionResult> OnPostBeginnenAsync(Guid id)
    {
        if (await database.Teams.SingleOrDefaultAsync(team => team.Id == id) is not { } team) return NotFound();
        team.IsActive = true;
        return await Save(PathOf(id), "Het team werkt weer.");
    }

    public async Task<IActionResult> OnPostGebiedWegAsync(Guid id, Guid area)
    {
        if (await database.PostcodeAreas.SingleOrDefaultAsync(row => row.Id == area && row.TeamId == id) is not { } found) return NotFound();
        database.PostcodeAreas.Remove(found);
        Flash.Say(TempData, "Het postcodegebied hoort niet meer bij dit team.", $"/beheer/teams/{id}/gebied?Input.First={found.First}&Input.Last={found.Last}");
        return await Save(PathOf(id));
    }

    internal static string PathOf(Guid id) => $"/beheer/teams/{id}";

    /// <summary>A member in the list.</summary>
    public sealed record MemberRow(TeamMember Member, string Name, string Function, bool IsActive);
}
