using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Households;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Resident.Details;

/// <summary>The resident's own details: name, address, how to reach safely, and whether a representative may read along.</summary>
[May(Permission.OwnDossier)]
sealed class OwnDetailsModel(OwnHousehold household, ChangeOwnDetails change, TimeProvider clock) : FormPage
{
    OpenedHousehold? opened;

    /// <summary>Null when the own part is closed to this viewer: a child under twelve.</summary>
    public Person? Person { get; private set; }

    public bool MayObject { get; private set; }

    public Conflict? Conflict { get; private set; }

    [BindProperty]
    public OwnDetailsInput Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load()) return NotFound();
        if (Person is not null) (Input, Version) = (Stored(), Person.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load() || Person is null) return NotFound();
        Conflict = Conflict.In(Request.Form, Version, Person.Version, Fields(Stored()));
        if (Conflict is not null || !ModelState.IsValid) return Page();
        change.Change(Viewer, opened!, Person, Input);
        return await Save("/mijn/gegevens", "Uw gegevens zijn bewaard.");
    }

    OwnDetailsInput Stored() => OwnDetailsInput.Of(Person!, opened!.Dossier.Read(Person!, Field.PersonReach, Person!.Reach));

    List<ConflictField> Fields(OwnDetailsInput now) =>
    [
        ConflictField.Of("Input.GivenName", "Voornaam", now.GivenName, Input.GivenName),
        ConflictField.Of("Input.Prefix", "Tussenvoegsel", now.Prefix, Input.Prefix),
        ConflictField.Of("Input.Surname", "Achternaam", now.Surname, Input.Surname),
        ConflictField.Of("Input.Street", "Straat", now.Street, Input.Street),
        ConflictField.Of("Input.HouseNumber", "Huisnummer", now.HouseNumber, Input.HouseNumber),
        ConflictField.Of("Input.Postcode", "Postcode", now.Postcode, Input.Postcode),
        ConflictField.Of("Input.City", "Woonplaats", now.City, Input.City),
        ConflictField.Of("Input.Reach", "Hoe wij u bereiken", now.Reach, Input.Reach),
        .. MayObject
            ? [ConflictField.Of("Input.MayRepresentativeRead", "Ouder of verzorger mag uw deel lezen", now.MayRepresentativeRead, Input.MayRepresentativeRead, YesNo)]
            : Array.Empty<ConflictField>(),
    ];

    static string YesNo(string value) => value == "True" ? "ja" : "nee";

    async Task<bool> Load()
    {
        opened = await household.Open(Viewer, "de eigen gegevens");
        if (opened is null) return false;
        if (opened.HasOwnPart(Viewer)) Person = opened.VisiblePersons.Single(person => person.Id == Viewer.PersonId);
        MayObject = Person is not null && ChangeOwnDetails.MayObject(Person, clock.Today());
        return true;
    }
}
