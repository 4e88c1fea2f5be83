using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Matching;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>Somebody is added to a household; first it looks whether the person is known, so that nobody is there twice.</summary>
[May(Permission.Casework)]
sealed class NewMemberModel(Door door, FindPersons find, AddMember addMember, TimeProvider clock) : HouseholdFormPage(door)
{
    [BindProperty]
    public MemberInput Input { get; set; } = new();

    /// <summary>The person who was meant; empty for a new one, null while it was not asked.</summary>
    [BindProperty]
    public string? Known { get; set; }

    public IReadOnlyList<ChoiceItem> Matches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await Open("wie er wonen") ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Open("wie er wonen")) return NotFound();
        if (Input.BirthDateError(clock.Today()) is { } wrong) ModelState.AddModelError("Input.BirthDate", wrong);
        if (!ModelState.IsValid) return Page();
        var all = await find.Find(Viewer, Input);
        var found = all.Where(candidate => !LivesHere(candidate.Person.Id)).ToList();
        if (all.Any(candidate => LivesHere(candidate.Person.Id) && SameName(candidate.Person)))
        {
            ModelState.AddModelError("Input.GivenName", "Deze persoon woont hier al.");
            return Page();
        }
        if (found.Count > 0 && Known is null) return Ask(found);
        var known = found.FirstOrDefault(candidate => candidate.Person.Id.ToString() == Known)?.Person.Id;
        if (known is null && !string.IsNullOrEmpty(Known) && Known != NewPerson) return Ask(found);
        if (known is not null && string.IsNullOrWhiteSpace(Input.Reason))
        {
            ModelState.AddModelError("Input.Reason", "Schrijf waarom deze persoon bij dit huishouden komt.");
            return Ask(found);
        }
        if (await addMember.Add(Viewer, Opened, Input, known)) return await Save(Home, "Er is een gezinslid bij.");
        ModelState.AddModelError(nameof(Known), "Deze persoon staat bij een ander huishouden waar u niet bij betrokken bent. Vraag een collega die dat wel is om te verhuizen.");
        return Ask(found);
    }

    public const string NewPerson = "nieuw";

    Microsoft.AspNetCore.Mvc.RazorPages.PageResult Ask(IReadOnlyList<Candidate> found)
    {
        Matches =
        [
            .. found.Select(candidate => new ChoiceItem(candidate.Person.Id.ToString(), candidate.Person.FullName,
                $"geboren in {candidate.Person.BirthDate?.Year}, {candidate.Person.Street ?? "straat onbekend"}. {candidate.MatchScore.Why}.")),
            new ChoiceItem(NewPerson, "Iemand anders", "Maak een nieuwe persoon aan."),
        ];
        return Page();
    }

    bool LivesHere(Guid person) => Opened.Members.Any(member => member.PersonId == person);

    bool SameName(KnownPerson person) => string.Equals(person.GivenName, Input.GivenName.Trim(), StringComparison.OrdinalIgnoreCase);
}
