using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Administration;

/// <summary>Adds a postcode area to a team: reports from there come to it.</summary>
[May(Permission.Administer)]
sealed class AreaPageModel(MunicipalDatabase database, TimeProvider clock) : FormPage
{
    public Team Team { get; private set; } = null!;

    [BindProperty]
    public AreaInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (await Range() is not { } range) return Page();
        database.PostcodeAreas.Add(new PostcodeArea
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), TeamId = id, First = range.First.ToString("0000"), Last = range.Last.ToString("0000"),
        });
        return await Save($"/beheer/teams/{id}", "Het postcodegebied hoort nu bij dit team.");
    }

    async Task<PostcodeRange?> Range()
    {
        var first = PostcodeRange.ReadArea(Input.First);
        var last = string.IsNullOrWhiteSpace(Input.Last) ? first : PostcodeRange.ReadArea(Input.Last);
        if (first is null) ModelState.TryAddModelError("Input.First", "Vul vier cijfers in, van 1000 tot en met 9999.");
        if (last is null && first is not null) ModelState.TryAddModelError("Input.Last", "Vul vier cijfers in, van 1000 tot en met 9999.");
        if (last < first) ModelState.TryAddModelError("Input.Last", "Het laatste gebied komt na het eerste.");
        if (!ModelState.IsValid) return null;

        var range = new PostcodeRange(first!.Value, last!.Value);
        var known = await (from area in database.PostcodeAreas
                           join team in database.Teams on area.TeamId equals team.Id
                           where team.IsActive || team.Id == Team.Id
                           select new { area.First, area.Last, team.Name }).ToListAsync();
        if (known.Find(area => range.Overlaps(new PostcodeRange(int.Parse(area.First), int.Parse(area.Last)))) is not { } other) return range;
        ModelState.AddModelError("Input.First", $"Dit overlapt met {other.First} tot en met {other.Last} van {other.Name}.");
        return null;
    }

    async Task<bool> Find(Guid id)
    {
        if (await database.Teams.AsNoTracking().SingleOrDefaultAsync(team => team.Id == id) is not { } found) return false;
        Team = found;
        return true;
    }

    /// <summary>What the form asks.</summary>
    public sealed class AreaInput
    {
        [Required(ErrorMessage = "Vul vier cijfers in, van 1000 tot en met 9999.")]
        public string First { get; set; } = "";

        public string? Last { get; set; }
    }
}
