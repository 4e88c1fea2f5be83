using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Administration;

/// <summary>Gives a team another name.</summary>
[May(Permission.Administer)]
sealed class RenameTeamModel(MunicipalDatabase database) : FormPage
{
    public Team Team { get; private set; } = null!;

    public Conflict? Conflict { get; private set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul de naam van het team in.")]
    [StringLength(200, ErrorMessage = "Maak de naam korter: ten hoogste 200 tekens.")]
    public string Name { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        (Name, Version) = (Team.Name, ShownVersion.Of(Team.Name));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        var name = Name?.Trim() ?? "";
        if (ModelState.IsValid && await database.Teams.AnyAsync(team => team.IsActive && team.Name == name && team.Id != id))
            ModelState.AddModelError(nameof(Name), "Er is al een team met deze naam.");
        if (!ModelState.IsValid) return Page();
        Conflict = Conflict.In(Request.Form, Version, ShownVersion.Of(Team.Name), ConflictField.Of(nameof(Name), "Naam van het team", Team.Name, name));
        if (Conflict is not null) return Page();
        Team.Name = name;
        return await Save($"/beheer/teams/{id}", "Het team heeft een andere naam.");
    }

    async Task<bool> Find(Guid id)
    {
        if (await database.Teams.SingleOrDefaultAsync(team => team.Id == id) is not { } found) return false;
        Team = found;
        return true;
    }
}
