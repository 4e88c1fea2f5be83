using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Resident.Access;
using Keukentafel.Web.Features.Resident.Overview;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Resident.Words;

/// <summary>The notes about the resident and the household, with replies beside them.</summary>
[May(Permission.OwnDossier)]
sealed class NotesModel(OwnHousehold household, OwnPapers papers, OwnEmergencies emergencies) : PageModel
{
    const int PerPage = 20;

    public IReadOnlyList<OwnNote> Notes { get; private set; } = [];

    /// <summary>Those of the past month; only on the first page.</summary>
    public IReadOnlyList<OwnEmergency> Emergencies { get; private set; } = [];

    public string? Newer { get; private set; }

    public string? Older { get; private set; }

    /// <param name="voor">Shows notes older than this one.</param>
    /// <param name="na">Shows notes newer than this one.</param>
    public async Task<IActionResult> OnGetAsync(Guid? voor, Guid? na)
    {
        var viewer = HttpContext.Viewer();
        if (await household.Open(viewer, "de notities") is not { } opened) return NotFound();
        if (voor is null && na is null) Emergencies = await emergencies.Recent(opened);
        var found = na is { } key
            ? await papers.NewerNotes(viewer, opened, PerPage + 1, key)
            : await papers.Notes(viewer, opened, PerPage + 1, voor);
        var more = found.Count > PerPage;
        Notes = !more ? found : na is null ? [.. found.Take(PerPage)] : [.. found.Skip(1)];
        if (Notes.Count == 0) return Page();
        if (na is null ? voor is not null : more) Newer = $"/mijn/notities?na={Notes[0].Id}";
        if (na is not null || more) Older = $"/mijn/notities?voor={Notes[^1].Id}";
        return Page();
    }
}
