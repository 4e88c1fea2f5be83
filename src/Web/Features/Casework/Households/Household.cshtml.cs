using System.Globalization;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Privacy.Purposes;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>One household on one page: its table, goals, what counts now, and what happened.</summary>
[May(Permission.Casework)]
sealed class HouseholdModel(Door door, HouseholdReader reader, TimeProvider clock) : PageModel
{
    const int MostNowItems = 4;
    static readonly string[] Numbers = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

    public ClosedHere Closed => View.Closed;
    public HouseholdView View { get; private set; } = null!;

    /// <summary>True when the timeline does not begin with the newest moment.</summary>
    public bool IsOlder { get; private set; }

    public string Path => $"/huishoudens/{View.Opened.Household.Id}";
    public IEnumerable<NowItem> First => View.Now.Take(MostNowItems);
    public IReadOnlyList<NowItem> Rest => [.. View.Now.Skip(MostNowItems)];

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "voor")] long? before)
    {
        var viewer = HttpContext.Viewer();
        if (await door.OpenHousehold(viewer, id, Purpose.Plan, "het huishouden en het plan") is not { } opened) return NotFound();
        var from = Moment(before);
        IsOlder = from is not null;
        View = await reader.Read(viewer, opened, from);
        return Page();
    }

    /// <summary>"Moeder, zoon (14), dochter (9) · sinds 3 november · u bent regisseur · vier mensen keken deze week mee"</summary>
    public string Meta()
    {
        var since = View.Plan?.ActivatedAt ?? View.Opened.Household.CreatedAt;
        var parts = new[]
        {
            Capital(string.Join(", ", View.Members.Select(member => member.Short))),
            "sinds " + Day(DutchDates.DayOf(since)),
            DirectorWords(),
            LookedWords(View.LookedThisWeek),
        };
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    /// <summary>"3 november", with the year when that is another one.</summary>
    public string Day(DateOnly date)
    {
        var format = date.Year == DutchDates.Today(clock).Year ? "d MMMM" : "d MMMM yyyy";
        return date.ToString(format, CultureInfo.GetCultureInfo("nl-NL"));
    }

    public string When(DateTimeOffset at)
    {
        var today = DutchDates.Today(clock);
        var day = DutchDates.DayOf(at);
        return day.DayNumber >= today.DayNumber - 1 ? $"{DutchDates.Relative(day, today)} {DutchDates.Clock(at)}" : DutchDates.Short(day);
    }

    public static long Key(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];

    string DirectorWords() => View.Plan switch
    {
        { Director: { IsViewer: true, ContactName: not null } director } => $"{director.Name} is regisseur, u bent aanspreekpunt",
        { Director: { IsViewer: true } } => "u bent regisseur",
        { Director: { ContactName: { } contact } director } => $"{director.Name} is regisseur, {contact} aanspreekpunt",
        { Director: { } director } => $"{director.Name} is regisseur",
        { } => "het plan is nog een concept",
        null => "nog geen plan",
    };

    static string LookedWords(int count) => count switch
    {
        1 => "alleen u keek deze week mee",
        <= 12 => $"{Numbers[count]} mensen keken deze week mee",
        _ => $"{count} mensen keken deze week mee",
    };

    static DateTimeOffset? Moment(long? key) =>
        key is > 0 and < 4_102_444_800_000_000 ? DateTimeOffset.UnixEpoch.AddTicks(key.Value * TimeSpan.TicksPerMicrosecond) : null;
}
