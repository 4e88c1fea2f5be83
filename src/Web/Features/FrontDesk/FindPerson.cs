using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Standards.Brp;
using Keukentafel.Web.Features.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.FrontDesk;

/// <summary>What is searched by: surname and birth date, or postcode and house number (rule 6).</summary>
public sealed class PersonSearch
{
    /// <summary>Achternaam, with or without what stands before it.</summary>
    public string? Surname { get; set; }

    /// <summary>Geboortedatum.</summary>
    public DateOnly? BirthDate { get; set; }

    /// <summary>Postcode.</summary>
    public string? Postcode { get; set; }

    /// <summary>Huisnummer.</summary>
    public string? HouseNumber { get; set; }

    /// <summary>True when surname and birth date were given.</summary>
    public bool HasName => !string.IsNullOrWhiteSpace(Surname) && BirthDate is not null;

    /// <summary>True when postcode and house number were given.</summary>
    public bool HasAddress => DutchPostcode.TryParse(Postcode, out _) && !string.IsNullOrWhiteSpace(HouseNumber);
}

/// <summary>What a search outside one's involvement shows of a person: name, birth year and street (rule 6).</summary>
sealed record PersonHit(Guid PersonId, string Name, int? BirthYear, string? Street, string Why, IReadOnlyList<EarlierReport> Reports);

/// <summary>A report of a person that is open: perhaps the new one repeats it.</summary>
sealed record EarlierReport(Guid Id, string Reference, DateOnly ReceivedOn);

/// <summary>A household that a report may belong to.</summary>
sealed record HouseholdChoice(Guid Id, string Label, string Why);

/// <summary>Looks for whom a report is about; logged for everybody who is shown.</summary>
[UseCase]
sealed class FindPerson(MunicipalDatabase database, Door door)
{
    /// <summary>Most hits that are shown.</summary>
    public const int Most = 5;

    /// <summary>At most five people; nothing when the search says too little.</summary>
    /// <param name="viewer">Who searches.</param>
    /// <param name="search">By what.</param>
    /// <param name="withheld">True when the report that it is for is withheld from household members.</param>
    public async Task<IReadOnlyList<PersonHit>> Find(Viewer viewer, PersonSearch search, bool withheld)
    {
        var found = (await ByName(search)).Concat(await ByAddress(search)).DistinctBy(person => person.Id)
            .Select(person => (Person: person, Why: Likeness.Why(search, person)))
            .OrderByDescending(pair => pair.Why.Length).Take(Most).ToList();
        var ids = found.Select(pair => pair.Person.Id).ToList();
        await door.OpenList(viewer, AccessKind.Search, "het zoeken bij een nieuwe melding", Purpose.Matching, ids, [], withheld);
        var reports = await database.Reports.AsNoTracking()
            .Where(report => report.PersonId != null && ids.Contains(report.PersonId.Value)
                && (report.State == ReportState.New || report.State == ReportState.PickedUp || report.State == ReportState.Routed))
            .OrderByDescending(report => report.ReceivedAt).Take(20).ToListAsync();
        return [.. found.Select(pair => new PersonHit(pair.Person.Id, pair.Person.FullName, pair.Person.BirthDate?.Year, pair.Person.Street, pair.Why,
            [.. reports.Where(report => report.PersonId == pair.Person.Id).Select(report => new EarlierReport(report.Id, report.Reference, report.ReceivedOn))]))];
    }

    /// <summary>The households that a person belongs to or that live at an address; logged for each that is shown.</summary>
    public async Task<IReadOnlyList<HouseholdChoice>> Households(Viewer viewer, Guid? personId, string? postcode, string? houseNumber, bool withheld)
    {
        var present = await database.HouseholdMembers.AsNoTracking().Where(member => member.PersonId == personId && member.Until == null)
            .Join(database.Households, member => member.HouseholdId, household => household.Id, (_, household) => household)
            .Take(Most).Select(household => new HouseholdChoice(household.Id, household.Label, "hoort hier nu bij")).ToListAsync();
        var neighbours = (await AtAddress(postcode, houseNumber)).Select(person => person.Id).ToList();
        var sameAddress = await database.HouseholdMembers.AsNoTracking().Where(member => neighbours.Contains(member.PersonId) && member.Until == null)
            .Join(database.Households, member => member.HouseholdId, household => household.Id, (_, household) => household)
            .Distinct().Take(Most).Select(household => new HouseholdChoice(household.Id, household.Label, "zelfde adres")).ToListAsync();
        var choices = present.Concat(sameAddress).DistinctBy(choice => choice.Id).Take(Most).ToList();
        if (choices.Count > 0)
            await door.OpenList(viewer, AccessKind.Search, "het zoeken van een huishouden bij een melding", Purpose.Matching, [.. choices.Select(choice => choice.Id)], [], withheld);
        return choices;
    }

    async Task<List<Person>> ByName(PersonSearch search)
    {
        if (!search.HasName) return [];
        var keys = Likeness.SurnameKeys(search.Surname);
        return await database.Persons.AsNoTracking().Where(person => keys.Contains(person.SurnameKey) && person.BirthDate == search.BirthDate)
            .OrderBy(person => person.Id).Take(Most).ToListAsync();
    }

    Task<List<Person>> ByAddress(PersonSearch search) => search.HasAddress ? AtAddress(search.Postcode, search.HouseNumber) : Task.FromResult<List<Person>>([]);

    async Task<List<Person>> AtAddress(string? postcode, string? houseNumber)
    {
        if (!DutchPostcode.TryParse(postcode, out var known)) return [];
        // Addresses come from several hands: with and without the space.
        string[] written = [known.ToString(), known.Digits + known.Letters];
        var street = await database.Persons.AsNoTracking().Where(person => person.Postcode != null && written.Contains(person.Postcode))
            .OrderBy(person => person.Id).Take(500).ToListAsync();
        return [.. street.Where(person => Likeness.SameAddress(new(null, houseNumber, postcode), new(null, person.HouseNumber, person.Postcode)))];
    }
}
