using System.Security.Cryptography;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>Somebody comes to live in a household: a person who is known already, or a new one with an own part.</summary>
[UseCase]
sealed class AddMember(MunicipalDatabase database, MunicipalStore store, Door door, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">Who writes it down.</param>
    /// <param name="opened">The household.</param>
    /// <param name="input">Who, checked.</param>
    /// <param name="knownId">The person who was found; null makes a new one.</param>
    /// <returns>
    /// False when the person lives in another household in which this viewer is not involved: joining would open the own part
    /// to somebody who may not see it (rule 6).
    /// </returns>
    public async Task<bool> Add(Viewer viewer, OpenedHousehold opened, MemberInput input, Guid? knownId)
    {
        var today = clock.Today();
        var known = knownId is null ? null : await database.Persons.SingleOrDefaultAsync(row => row.Id == knownId);
        if (knownId is not null && known is null) return false;
        if (known is not null && !await LeavesOther(viewer, known, today)) return false;
        var person = known ?? await Make(opened, input);
        var household = opened.Household;
        var member = new HouseholdMember
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), HouseholdId = household.Id, PersonId = person.Id, Relation = Text(input.Relation), From = today,
        };
        database.HouseholdMembers.Add(member);
        await Seat(opened, person);
        journal.Add(viewer, JournalKind.MemberChanged, new JournalSubject(household.DossierId, household.Id, AboutId: member.Id), opened.Dossier,
            known is null ? $"{input.GivenName.Trim()} woont hier nu ook" : $"{input.GivenName.Trim()} woont hier nu ook: {Text(input.Reason)}");
        return true;
    }

    async Task<bool> LeavesOther(Viewer viewer, Person person, DateOnly today)
    {
        var elsewhere = await database.HouseholdMembers.Where(member => member.PersonId == person.Id && member.Until == null).ToListAsync();
        var ids = elsewhere.Select(member => member.HouseholdId).ToList();
        var involved = await door.InvolvedHouseholds(viewer).Where(id => ids.Contains(id)).Distinct().ToListAsync();
        if (elsewhere.Any(member => !involved.Contains(member.HouseholdId))) return false;
        // Who moves in brings the own part along: being involved with a housemate is not enough.
        if (elsewhere.Count > 0 && !await door.InvolvedPersons(viewer).AnyAsync(row => row.Id == person.Id)) return false;
        foreach (var member in elsewhere) member.Until = today;
        return true;
    }

    async Task<Person> Make(OpenedHousehold opened, MemberInput input)
    {
        var now = clock.GetUtcNow();
        var shared = await database.Dossiers.AsNoTracking().SingleAsync(dossier => dossier.Id == opened.Household.DossierId);
        var dossier = store.Keys.NewDossier(DossierKind.Person, shared.Basis, shared.Retention, now);
        var neighbour = opened.Members.Select(member => member.Person!).FirstOrDefault(row => row.Street is not null);
        var person = new Person
        {
            Id = Guid.CreateVersion7(now),
            DossierId = dossier.Id,
            GivenName = "",
            Surname = "",
            BirthDate = input.BirthDate,
            Street = neighbour?.Street,
            HouseNumber = neighbour?.HouseNumber,
            Postcode = neighbour?.Postcode,
            City = neighbour?.City,
            SubjectNumber = new Guid(RandomNumberGenerator.GetBytes(16)),
        }.Rename(input.GivenName.Trim(), Text(input.Prefix), input.Surname.Trim());
        database.Dossiers.Add(dossier);
        database.Persons.Add(person);
        return person;
    }

    /// <summary>Who lives here sits at the table of the plan that runs.</summary>
    async Task Seat(OpenedHousehold opened, Person person)
    {
        var now = clock.GetUtcNow();
        var plans = await database.Plans.Where(plan => plan.HouseholdId == opened.Household.Id && plan.State != PlanState.Closed).ToListAsync();
        foreach (var plan in plans)
        {
            database.Participants.Add(new Participant
            {
                Id = Guid.CreateVersion7(now), DossierId = plan.DossierId, PlanId = plan.Id, Kind = SeatKind.Resident, PersonId = person.Id,
                InvitedAt = now, ApprovedAt = now,
            });
        }
    }

    static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
