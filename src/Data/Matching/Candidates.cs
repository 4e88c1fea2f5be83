using Keukentafel.Domain.Households;
using Keukentafel.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Matching;

/// <summary>Somebody who is known here, as far as it tells people apart.</summary>
public sealed record KnownPerson(
    Guid Id, string GivenName, string? Prefix, string Surname, DateOnly? BirthDate, string? Street, string? HouseNumber, string? Postcode, byte[]? BsnHash)
{
    /// <summary>What is compared.</summary>
    public MatchFields MatchFields { get; } = new(GivenName, Prefix, Surname, BirthDate, Postcode, HouseNumber, BsnHash);

    /// <summary>Name as people say it.</summary>
    public string FullName => string.Join(' ', new[] { GivenName, Prefix, Surname }.Where(part => !string.IsNullOrWhiteSpace(part)));
}

/// <summary>A candidate with what speaks for and against it.</summary>
public sealed record Candidate(KnownPerson Person, MatchScore MatchScore);

/// <summary>
/// Reads who may be the sought person: one statement, each part of it through an index and bounded, so that it costs the
/// same in a village and in a city of a million.
/// </summary>
public static class Candidates
{
    /// <summary>Most rows that are read for a double surname, an address, a birth date.</summary>
    public const int MostOfAKind = 300;

    /// <summary>The candidates, the most alike first; those that are not alike are left out.</summary>
    /// <param name="database">The municipality.</param>
    /// <param name="sought">Who is sought.</param>
    /// <param name="fits">Which of those that were read count; the rule of the caller.</param>
    /// <param name="most">How many are wanted.</param>
    public static async Task<IReadOnlyList<Candidate>> Find(MunicipalDatabase database, MatchFields sought, Func<Candidate, bool> fits, int most)
    {
        if (Read(database, SoughtKeys.Of(sought)) is not { } query) return [];
        var known = await query.ToListAsync();
        return
        [
            .. known.DistinctBy(person => person.Id).Select(person => new Candidate(person, MatchScore.Of(sought, person.MatchFields))).Where(fits)
                .OrderByDescending(candidate => candidate.MatchScore.Points).ThenBy(candidate => candidate.Person.Id).Take(most),
        ];
    }

    /// <summary>The statement; null when the keys say too little to read anybody.</summary>
    public static IQueryable<KnownPerson>? Read(MunicipalDatabase database, SoughtKeys keys)
    {
        var parts = Parts(database.Persons.AsNoTracking(), keys).ToList();
        return parts.Count == 0 ? null : parts.Aggregate(Queryable.Concat).Select(person => new KnownPerson(
            person.Id, person.GivenName, person.Prefix, person.Surname, person.BirthDate, person.Street, person.HouseNumber, person.Postcode, person.BsnHash));
    }

    // Each part is ordered as its index is, so that a database has no reason to walk another one.
    static IEnumerable<IQueryable<Person>> Parts(IQueryable<Person> persons, SoughtKeys keys)
    {
        if (keys.BsnHash is { } hash) yield return persons.Where(person => person.BsnHash == hash).OrderBy(person => person.BsnHash).Take(5);
        if (keys.BirthDate is { } birth)
        {
            yield return persons.Where(person => person.BirthDate == birth).OrderBy(person => person.BirthDate).ThenBy(person => person.Id).Take(MostOfAKind);
            if (keys.Sounds.Count > 0)
            {
                var (sounds, dates) = (keys.Sounds, keys.BirthDates.Select(date => (DateOnly?)date).ToList());
                yield return persons.Where(person => sounds.Contains(person.SurnameSound) && dates.Contains(person.BirthDate))
                    .OrderBy(person => person.SurnameSound).ThenBy(person => person.BirthDate).Take(MostOfAKind);
                yield return persons.Where(person => sounds.Contains(person.SecondSurnameSound!) && dates.Contains(person.BirthDate))
                    .OrderBy(person => person.SecondSurnameSound).ThenBy(person => person.BirthDate).Take(MostOfAKind);
            }
        }
        if (keys.Postcodes.Count > 0)
        {
            var (postcodes, number) = (keys.Postcodes, keys.HouseNumber);
            yield return persons.Where(person => postcodes.Contains(person.Postcode!) && person.HouseNumber!.StartsWith(number))
                .OrderBy(person => person.Postcode).ThenBy(person => person.HouseNumber).Take(MostOfAKind);
        }
    }
}
