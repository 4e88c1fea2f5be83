using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>Writes down who has authority over a child, and whether a young person objects to a parent reading along (Wmo 5.3.2).</summary>
[UseCase]
sealed class EditMember(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    public async Task Edit(Viewer viewer, OpenedHousehold opened, HouseholdMember member, string? relation, IReadOnlyCollection<Guid> representatives, bool objects)
    {
        var today = clock.Today();
        var person = member.Person!;
        member.Relation = string.IsNullOrWhiteSpace(relation) ? null : relation.Trim();
        if (person.AgeOn(today) is < 18) await Represent(person, representatives, today);
        if (person.AgeOn(today) is >= 12 and < 18) person.ObjectsToRepresentative = objects;
        journal.Add(viewer, JournalKind.PersonChanged, new JournalSubject(person.DossierId, opened.Household.Id, person.Id, AboutId: person.Id));
    }

    async Task Represent(Person child, IReadOnlyCollection<Guid> wanted, DateOnly today)
    {
        var running = await database.Representations.Where(row => row.PersonId == child.Id && (row.Until == null || row.Until > today)).ToListAsync();
        foreach (var ended in running.Where(row => !wanted.Contains(row.RepresentativeId))) ended.Until = today;
        foreach (var id in wanted.Where(id => running.All(row => row.RepresentativeId != id)))
        {
            database.Representations.Add(new Representation
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()), PersonId = child.Id, RepresentativeId = id, From = today,
            });
        }
    }
}
