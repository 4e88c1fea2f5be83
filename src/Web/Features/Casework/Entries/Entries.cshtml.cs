using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Casework.Entries;

/// <summary>The notes of a household, each with the resident's reply beside it.</summary>
[May(Permission.Casework)]
sealed class EntriesModel(Door door, EntryList list) : PageModel
{
    public OpenedHousehold Opened { get; private set; } = null!;

    public EntryPage Shown { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public EntryKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? PersonId { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool OnlyAnswered { get; set; }

    public string Home => $"/huishoudens/{Opened.Household.Id}";
    public bool IsFiltered => Kind is not null || PersonId is not null || OnlyAnswered;
    public string? Newer => Shown.NewerThan is { } key ? Address("na", key) : null;
    public string? Older => Shown.OlderThan is { } key ? Address("voor", key) : null;

    public IReadOnlyList<ChoiceItem> Parts => [.. Opened.VisiblePersons.Select(person => new ChoiceItem(person.Id.ToString(), $"Eigen deel van {person.GivenName}"))];

    public static IReadOnlyList<ChoiceItem> Kinds { get; } = Choices.Of<EntryKind>(EntryWords.Of);

    /// <param name="id">The household.</param>
    /// <param name="voor">Shows notes older than this one.</param>
    /// <param name="na">Shows notes newer than this one.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid? voor, Guid? na)
    {
        if (await door.OpenHousehold(HttpContext.Viewer(), id, Purpose.Plan, "de notities") is not { } opened) return NotFound();
        Opened = opened;
        Shown = await list.Read(opened, new EntryFilter(Kind, PersonId, OnlyAnswered), voor, na);
        return Page();
    }

    string Address(string key, Guid value)
    {
        var query = $"{Home}/notities?{key}={value}";
        if (Kind is { } kind) query += $"&Kind={kind}";
        if (PersonId is { } person) query += $"&PersonId={person}";
        return OnlyAnswered ? query + "&OnlyAnswered=true" : query;
    }
}
