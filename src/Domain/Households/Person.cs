using Keukentafel.Domain.Matching;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Domain.Households;

/// <summary>
/// Persoon: somebody in a household or network. Name, birth date and address are plain, because people are found by
/// them; they are deleted with the dossier. Everything else about a person is sealed.
/// </summary>
public sealed class Person : ISealedRow, IVersioned
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <summary>The person's own part.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>First name or initials.</summary>
    public required string GivenName { get; set; }

    /// <summary>Tussenvoegsel ("van der"), if any.</summary>
    public string? Prefix { get; set; }

    /// <summary>Achternaam without its prefix.</summary>
    public required string Surname { get; set; }

    /// <summary>Surname without diacritics and case, for search; set by <see cref="Rename"/>.</summary>
    public string SurnameKey { get; private set; } = "";

    /// <summary>What the surname sounds like, for matching; empty when it has no sound. Set by <see cref="Rename"/>.</summary>
    public string SurnameSound { get; private set; } = "";

    /// <summary>What the second part of a double surname sounds like ("de Vries-Jansen"); null when there is none.</summary>
    public string? SecondSurnameSound { get; private set; }

    /// <summary>Birth date, when known.</summary>
    public DateOnly? BirthDate { get; set; }

    /// <summary>Street, when known.</summary>
    public string? Street { get; set; }

    /// <summary>House number with addition ("12a").</summary>
    public string? HouseNumber { get; set; }

    /// <summary>Postcode as "1234AB".</summary>
    public string? Postcode { get; set; }

    /// <summary>Place of residence.</summary>
    public string? City { get; set; }

    /// <summary>How to reach safely, sealed.</summary>
    public Sealed? Reach { get; set; }

    /// <summary>BSN, sealed; optional.</summary>
    public Sealed? Bsn { get; set; }

    /// <summary>Keyed hash of the BSN, by which it is found.</summary>
    public byte[]? BsnHash { get; set; }

    /// <summary>Random number that facts carry instead of the person.</summary>
    public required Guid SubjectNumber { get; init; }

    /// <summary>True when this young person (12 or older) does not want a representative to see the own part.</summary>
    public bool ObjectsToRepresentative { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <summary>Name as people say it: "Anna van der Berg".</summary>
    public string FullName => string.Join(' ', new[] { GivenName, Prefix, Surname }.Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>Age in whole years on a date; null when the birth date is not known or still to come.</summary>
    public int? AgeOn(DateOnly date) =>
        BirthDate is { } birth && birth <= date ? PersonPartAccess.AgeOn(birth, date) : null;

    /// <summary>Sets the name, and the key and the sounds that it is found by.</summary>
    public Person Rename(string givenName, string? prefix, string surname)
    {
        (GivenName, Prefix, Surname, SurnameKey) = (givenName, prefix, surname, NameKey.Of(surname));
        var sounds = NameSound.OfSurname(surname);
        (SurnameSound, SecondSurnameSound) = (sounds.Count > 0 ? sounds[0] : "", sounds.Count > 1 ? sounds[^1] : null);
        return this;
    }
}

/// <summary>The form of a surname that search compares: lower case, no diacritics, "ij" as "y", no spaces or signs.</summary>
public static class NameKey
{
    /// <summary>Key of a surname; empty for an empty name.</summary>
    public static string Of(string surname)
    {
        var letters = surname.Normalize(System.Text.NormalizationForm.FormD)
            .Where(c => char.IsLetter(c))
            .Select(char.ToLowerInvariant);
        return string.Concat(letters).Replace("ij", "y", StringComparison.Ordinal);
    }
}
