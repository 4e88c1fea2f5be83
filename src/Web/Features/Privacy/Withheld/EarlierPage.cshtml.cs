using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Privacy.Withheld;

/// <summary>A safety matter began: what stood there already, to withhold in one go. Everything is chosen beforehand.</summary>
[May(Permission.Casework)]
sealed class EarlierPageModel(MunicipalDatabase database, Door door, WithheldReader reader, WithholdEarlier withhold, TimeProvider clock) : FormPage
{
    const int UsualDays = 14;

    public OpenedHousehold Opened { get; private set; } = null!;

    public IReadOnlyList<WithheldItem> Items { get; private set; } = [];

    [BindProperty]
    public EarlierInput Input { get; set; } = new();

    public string Home => $"/huishoudens/{Opened.Household.Id}";

    public IReadOnlyList<ChoiceItem> Choices =>
    [
        .. Items.Select(item => new ChoiceItem(item.Id.ToString(), $"{char.ToUpperInvariant(item.Kind[0])}{item.Kind[1..]} van {DutchDates.Short(DutchDates.DayOf(item.At))}",
            string.Join(" · ", new[] { item.Words is null ? null : $"‘{item.Words}’", item.OwnPartOf is null ? "gedeeld deel" : $"eigen deel van {item.OwnPartOf}" }.OfType<string>())))
    ];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if (Items.Count == 0) return Redirect(Home);
        Input.Rows = [.. Items.Select(item => item.Id)];
        Input.ReviewOn = Opened.WithholdUntilReviewOn > clock.Today() ? Opened.WithholdUntilReviewOn : clock.Today().AddDays(UsualDays);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var chosen = Items.Where(item => Input.Rows.Contains(item.Id)).ToList();
        if (chosen.Count == 0) return await Save(Home);
        if (WithheldInput.ProblemWith(Input.ReviewOn, clock.Today()) is { } problem) ModelState.TryAddModelError("Input.ReviewOn", problem);
        if (!ModelState.IsValid) return Page();
        await withhold.Withhold(Viewer, Opened, chosen, Input.ReviewOn!.Value);
        return await Save(Home, "Afgeschermd. Niemand in huis leest dit nog.");
    }

    /// <summary>Nothing to withhold while no safety matter runs.</summary>
    async Task<bool> Load(Guid id)
    {
        var purpose = await WithheldReader.IsAnythingLeft(database, id) ? Purpose.Safety : Purpose.Plan;
        if (await door.OpenHousehold(Viewer, id, purpose, "wat er stond voor een veiligheidszaak begon") is not { } opened) return false;
        Opened = opened;
        if (opened.WithholdUntilReviewOn is not null) Items = await reader.ReadAlong(opened);
        return true;
    }

    /// <summary>What the form asks.</summary>
    public sealed class EarlierInput
    {
        public List<Guid> Rows { get; set; } = [];

        public DateOnly? ReviewOn { get; set; }
    }
}
