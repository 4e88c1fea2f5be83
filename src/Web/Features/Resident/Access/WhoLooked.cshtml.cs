using System.Globalization;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Resident.Access;

/// <summary>Who looked at the resident's dossier: when, in which function and team, what and why.</summary>
[May(Permission.OwnDossier)]
sealed class WhoLookedModel(OwnHousehold household, Inspections inspections, OwnEmergencies emergencies) : PageModel
{
    public IReadOnlyList<Inspection> Rows { get; private set; } = [];

    public IReadOnlyList<OwnEmergency> Emergencies { get; private set; } = [];

    public string? Newer { get; private set; }

    public string? Older { get; private set; }

    /// <param name="voor">Shows views before this moment (milliseconds since 1970).</param>
    /// <param name="na">Shows views from this moment on.</param>
    public async Task<IActionResult> OnGetAsync(long? voor, long? na)
    {
        var viewer = HttpContext.Viewer();
        if (await household.Open(viewer, "wie er keek") is not { } opened) return NotFound();
        var found = await inspections.Read(viewer, opened, Moment(voor), Moment(na));
        Emergencies = await emergencies.All(opened);
        Rows = found.Rows;
        Older = found.Older is { } older ? $"/mijn/inzage?voor={Key(older)}" : null;
        Newer = found.Newer is { } newer ? $"/mijn/inzage?na={Key(newer)}" : null;
        return Page();
    }

    static string Key(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    static DateTimeOffset? Moment(long? key) =>
        key is > 0 and < 253_402_300_799_999 ? DateTimeOffset.FromUnixTimeMilliseconds(key.Value) : null;
}
