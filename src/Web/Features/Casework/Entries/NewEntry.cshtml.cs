using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Privacy.Withheld;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Entries;

/// <summary>A note is written. Not everything that is written is true: the author says what kind of statement it is.</summary>
[May(Permission.Casework)]
sealed class NewEntryModel(Door door, WriteEntry writeEntry, TimeProvider clock) : HouseholdFormPage(door), IWithheldForm
{
    [BindProperty]
    public EntryInput Input { get; set; } = new();

    [BindProperty]
    public WithheldInput Withheld { get; set; } = new();

    public static IReadOnlyList<ChoiceItem> Kinds { get; } =
    [
        new(nameof(EntryKind.Fact), "Feit", "Ik zag het zelf, of ik ging het na."),
        new(nameof(EntryKind.Opinion), "Mening", "Ik vind of vermoed dit. Een ander kan er anders over denken."),
        new(nameof(EntryKind.Hearsay), "Van horen zeggen", "Iemand anders vertelde het mij."),
    ];

    /// <summary>The laws to choose from; empty when the author works for one.</summary>
    public IReadOnlyList<ChoiceItem> Laws => Opened.Limits is { Laws.Count: > 1 } limits ? [.. limits.Laws.Select(law => new ChoiceItem(law.ToString(), law.ShortName()))] : [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Open("het schrijven van een notitie")) return NotFound();
        Withheld = WithheldInput.For(Opened, clock.Today());
        Input.Law = Opened.Limits?.Usual;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Open("het schrijven van een notitie")) return NotFound();
        var part = PartChoice.Of(Opened, Input.PersonId);
        if (part is null) ModelState.TryAddModelError("Input.PersonId", "Kies iemand uit dit huishouden.");
        if (Laws.Count > 0 && Laws.All(law => law.Value != Input.Law?.ToString())) ModelState.TryAddModelError("Input.Law", "Kies voor welke wet u dit schrijft.");
        Withheld.Check(ModelState, clock.Today());
        if (!ModelState.IsValid) return Page();
        writeEntry.Write(Viewer, Opened, part!, Input, Withheld.Until);
        return await Save(Home + "/notities", "De notitie is bewaard.");
    }
}
