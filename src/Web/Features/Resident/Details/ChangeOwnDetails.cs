using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Resident.Details;

/// <summary>A resident changes the own details; from 12 to 15 also whether a parent or guardian may read the own part.</summary>
[UseCase]
sealed class ChangeOwnDetails(JournalWriter journal, TimeProvider clock)
{
    const int MayObjectFrom = 12, DecidesAloneFrom = 16;

    /// <summary>True when this person is asked whether a representative may read the own part (Wmo 5.3.2, Jeugdwet 7.3.10).</summary>
    public static bool MayObject(Person person, DateOnly today) => person.AgeOn(today) is >= MayObjectFrom and < DecidesAloneFrom;

    public void Change(Viewer viewer, OpenedHousehold opened, Person person, OwnDetailsInput input)
    {
        person.Rename(input.GivenName!.Trim(), Plain(input.Prefix), input.Surname!.Trim());
        (person.Street, person.HouseNumber, person.Postcode, person.City) =
            (Plain(input.Street), Plain(input.HouseNumber), input.PackedPostcode, Plain(input.City));
        person.Reach = opened.Dossier.Seal(person.DossierId, person.Id, Field.PersonReach, input.Reach);
        if (MayObject(person, clock.Today())) person.ObjectsToRepresentative = !input.MayRepresentativeRead;
        journal.Add(viewer, JournalKind.PersonChanged, new JournalSubject(person.DossierId, opened.Household.Id, person.Id, AboutId: person.Id));
    }

    static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
