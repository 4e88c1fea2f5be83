using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Withheld;

/// <summary>What is withheld for safety in a household: release it with a reason, or choose when to look again.</summary>
[May(Permission.Casework)]
sealed class ReleasePageModel(MunicipalDatabase database, Door door, WithheldReader reader, ReleaseWithheld release, TimeProvider clock) : FormPage
{
    public OpenedHousehold Opened { get; private set; } = null!;

    public IReadOnlyList<WithheldItem> Items { get; private set; } = [];

    public DateOnly Today => clock.Today();

    [BindProperty]
    public ReleaseInput Input { get; set; } = new();

    public string Home => $"/huishoudens/{Opened.Household.Id}";

    public IReadOnlyList<ChoiceItem> Choices =>
    [
        .. Items.Select(item => new ChoiceItem(item.Id.ToString(), $"{Capital(item.Kind)} van {DutchDates.Short(DutchDates.DayOf(item.At))}", Hint(item)))
    ];

    public static IReadOnlyList<ChoiceItem> WhatToDo { get; } =
    [
        new(nameof(ReleaseChoice.Extend), "Afgeschermd houden", "Kies een nieuwe dag om opnieuw te kijken."),
        new(nameof(ReleaseChoice.Release), "Vrijgeven", "Wie in huis woont, leest het dan, met wie er keek."),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var chosen = Items.Where(item => Input.IsAll || Input.Rows.Contains(item.Id)).ToList();
        if (chosen.Count == 0) ModelState.TryAddModelError("Input.Rows", "Kies waar het om gaat.");
        if (Input.What == ReleaseChoice.Extend && WithheldInput.ProblemWith(Input.ReviewOn, Today) is { } problem) ModelState.TryAddModelError("Input.ReviewOn", problem);
        if (!ModelState.IsValid) return Page();
        if (Input.What == ReleaseChoice.Extend) await release.Extend(Viewer, Opened, Items, chosen, Input.ReviewOn!.Value, Input.Reason);
        else await release.Release(Viewer, Opened, Items, chosen, Input.Reason);
        var message = Input.What == ReleaseChoice.Extend ? "Het blijft afgeschermd tot u opnieuw kijkt." : "Vrijgegeven. De gezinsleden kunnen het nu lezen.";
        return await Save(chosen.Count == Items.Count && Input.What == ReleaseChoice.Release ? Home : $"{Home}/veiligheid", message);
    }

    async Task<bool> Load(Guid id)
    {
        // Whether anything is withheld is not asked for somebody who has nothing to do here: it would take its time.
        if (!await door.ReachableHouseholds(Viewer).AnyAsync(household => household == id)) return false;
        var purpose = await WithheldReader.IsAnythingLeft(database, id) ? Purpose.Safety : Purpose.Plan;
        if (await door.OpenHousehold(Viewer, id, purpose, "wat is afgeschermd voor de veiligheid") is not { } opened) return false;
        Opened = opened;
        Items = await reader.Read(opened);
        return true;
    }

    string Hint(WithheldItem item)
    {
        var place = item.OwnPartOf is null ? "gedeeld deel" : $"eigen deel van {item.OwnPartOf}";
        var look = $"opnieuw kijken: {DutchDates.Short(item.ReviewOn)}" + (item.ReviewOn < Today ? ", dat is voorbij" : "");
        return string.Join(" · ", new[] { item.Words is null ? null : $"‘{item.Words}’", place, look }.OfType<string>());
    }

    static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>What happens to what was chosen.</summary>
    public enum ReleaseChoice
    {
        /// <summary>It stays withheld until another day.</summary>
        Extend,

        /// <summary>Household members see it from now on.</summary>
        Release,
    }

    /// <summary>What the form asks.</summary>
    public sealed class ReleaseInput
    {
        public List<Guid> Rows { get; set; } = [];

        /// <summary>True when it is about everything that is shown.</summary>
        public bool IsAll { get; set; }

        [Required(ErrorMessage = "Kies wat ermee moet gebeuren.")]
        public ReleaseChoice? What { get; set; }

        public DateOnly? ReviewOn { get; set; }

        [Required(ErrorMessage = "Schrijf waarom.")]
        [StringLength(4000, ErrorMessage = "Maak de reden korter: ten hoogste 4.000 tekens.")]
        public string Reason { get; set; } = "";
    }
}
