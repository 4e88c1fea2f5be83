using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Administration;

/// <summary>The administrator's page: teams and accounts. No dossier can be reached from here.</summary>
[May(Permission.Administer)]
sealed class AdministrationModel(MunicipalDatabase database, TimeProvider clock) : FormPage
{
    const int PageSize = 30;

    public IReadOnlyList<TeamRow> Teams { get; private set; } = [];

    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    public Guid? Next { get; private set; }

    [BindProperty(Name = "na", SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul de naam van het team in.")]
    [StringLength(200, ErrorMessage = "Maak de naam korter: ten hoogste 200 tekens.")]
    public string TeamName { get; set; } = "";

    public Task OnGetAsync() => Read();

    public async Task<IActionResult> OnPostAsync()
    {
        var name = TeamName?.Trim() ?? "";
        if (ModelState.IsValid && await database.Teams.AnyAsync(team => team.IsActive && team.Name == name))
            ModelState.AddModelError(nameof(TeamName), "Er is al een team met deze naam.");
        if (!ModelState.IsValid)
        {
            await Read();
            return Page();
        }
        var team = new Team { Id = Guid.CreateVersion7(clock.GetUtcNow()), Name = name };
        database.Teams.Add(team);
        return await Save($"/beheer/teams/{team.Id}", "Het team is er. Voeg nu leden en postcodegebieden toe.");
    }

    async Task Read()
    {
        var today = clock.Today();
        Teams = await database.Teams.AsNoTracking().OrderByDescending(team => team.IsActive).ThenBy(team => team.Name).Take(200)
            .Select(team => new TeamRow(team.Id, team.Name, team.IsActive,
                team.Members.Count(member => member.From <= today && (member.Until == null || member.Until > today)),
                team.Areas.OrderBy(area => area.First).Select(area => area.First == area.Last ? area.First : area.First + "–" + area.Last).ToList()))
            .ToListAsync();
        var mark = After is null ? null : await database.Accounts.Where(account => account.Id == After).Select(account => account.Name).SingleOrDefaultAsync();
        var accounts = database.Accounts.AsNoTracking().Where(account => account.Role != Role.Resident);
        if (mark is not null) accounts = accounts.Where(account => account.Name.CompareTo(mark) > 0 || (account.Name == mark && account.Id.CompareTo(After!.Value) > 0));
        var found = await accounts.OrderBy(account => account.Name).ThenBy(account => account.Id).Take(PageSize + 1).ToListAsync();
        Accounts = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Accounts[^1].Id : null;
    }

    /// <summary>A team in the list.</summary>
    public sealed record TeamRow(Guid Id, string Name, bool IsActive, int Members, IReadOnlyList<string> Areas);
}
