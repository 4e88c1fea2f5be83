using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Privacy.Consents;

/// <summary>A professional asks one of the three consents; the answer comes by the resident's own sign-in, or is written down next.</summary>
[May(Permission.Casework)]
sealed class NewConsentModel(Door door, AskConsent ask, TimeProvider clock) : HouseholdFormPage(door)
{
    const string What = "het vragen van toestemming";

    [BindProperty]
    public ConsentInput Input { get; set; } = new();

    public static IReadOnlyList<ChoiceItem> Kinds { get; } = [.. Enum.GetValues<ConsentKind>().Select(kind => new ChoiceItem(kind.ToString(), ConsentWords.Of(kind), ConsentWords.Hint(kind)))];

    public static IReadOnlyList<ChoiceItem> Laws { get; } = Choices.Of<Law>(law => law.ShortName());

    public IReadOnlyList<ChoiceItem> Persons => [.. Opened.VisiblePersons.Select(person => new ChoiceItem(person.Id.ToString(), person.FullName, Givers(ConsentAges.Of(person.AgeOn(clock.Today())))))];

    /// <param name="soort">Which consent to begin with.</param>
    /// <param name="van">The law under which the data were gathered.</param>
    /// <param name="voor">The law for which they are needed.</param>
    public async Task<IActionResult> OnGetAsync(ConsentKind? soort, Law? van, Law? voor)
    {
        if (!await Open(What)) return NotFound();
        (Input.Kind, Input.GatheredUnder, Input.UsedFor) = (soort, van, voor);
        if (Opened.VisiblePersons.Count == 1) Input.PersonId = Opened.VisiblePersons[0].Id;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Open(What)) return NotFound();
        var person = Opened.VisiblePersons.FirstOrDefault(row => row.Id == Input.PersonId);
        if (Input.PersonId is not null && person is null) ModelState.TryAddModelError("Input.PersonId", "Kies iemand uit dit huishouden.");
        if (Input.Problem(clock.Today()) is var (field, words)) ModelState.TryAddModelError("Input." + field, words);
        if (!ModelState.IsValid) return Page();
        if (await ask.Ask(Viewer, Opened, person!, Input) is not { } consent)
        {
            ModelState.AddModelError("Input.PersonId", "Leg eerst bij dit kind vast wie het gezag heeft. Die zegt mee ja of nee.");
            return Page();
        }
        return await Save($"{Home}/toestemmingen/{consent.Id}", "De toestemming is gevraagd. De bewoner ziet de vraag bij ‘Mijn plan’.");
    }

    static string Givers(ConsentGivers givers) => givers switch
    {
        ConsentGivers.Self => "zegt zelf ja of nee",
        ConsentGivers.SelfAndParents => "zegt samen met wie gezag heeft ja of nee",
        ConsentGivers.Parents => "wie gezag heeft, zegt ja of nee",
    };
}
