using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Households;

/// <summary>Looks whether somebody is known already: by surname and birth date, at most five, and it is logged (rule 6).</summary>
[UseCase]
sealed class FindPersons(MunicipalDatabase database, Door door)
{
    public const int Most = 5;

    public async Task<IReadOnlyList<Person>> Do(Viewer viewer, string surname, DateOnly birthDate)
    {
        var key = NameKey.Of(surname);
        if (key.Length == 0) return [];
        var found = await database.Persons.Where(person => person.SurnameKey == key && person.BirthDate == birthDate)
            .OrderBy(person => person.GivenName).Take(Most).ToListAsync();
        await door.OpenList(viewer, AccessKind.Search, "zoeken of iemand al bekend is", Purpose.Matching, [.. found.Select(person => person.Id)], []);
        return found;
    }
}
