using Keukentafel.Domain.Households;
using Keukentafel.Standards.Brp;
using Keukentafel.Web.Features.Reports;

namespace Keukentafel.Web.Features.FrontDesk;

/// <summary>Why two people or reports may be about the same person, in words. Pure.</summary>
static class Likeness
{
    /// <summary>Why a person fits a search; empty when nothing fits.</summary>
    public static string Why(PersonSearch search, Person person) => Words(
        SurnameKeys(search.Surname).Contains(person.SurnameKey),
        search.BirthDate is not null && search.BirthDate == person.BirthDate,
        SameAddress(new(null, search.HouseNumber, search.Postcode), new(null, person.HouseNumber, person.Postcode)));

    /// <summary>Why two reports may be about the same person; null when they are not alike.</summary>
    public static string? Why(ReportPerson one, ReportPerson other)
    {
        var name = SurnameKeys(PersonName.Split(one.Name).Surname).Contains(NameKey.Of(PersonName.Split(other.Name).Surname));
        var birth = one.BirthDate is not null && one.BirthDate == other.BirthDate;
        var address = SameAddress(one.Address, other.Address);
        return birth || address ? Words(name, birth, address) : null;
    }

    /// <summary>True when both give the same postcode and house number, however they are written.</summary>
    public static bool SameAddress(ReportAddress one, ReportAddress other) =>
        DutchPostcode.TryParse(one.Postcode, out var first) && DutchPostcode.TryParse(other.Postcode, out var second) && first == second
        && HouseNumberKey(one.HouseNumber) is { Length: > 0 } number && number == HouseNumberKey(other.HouseNumber);

    /// <summary>The keys under which a surname may be stored: with and without what stands before it.</summary>
    public static IReadOnlyList<string> SurnameKeys(string? surname)
    {
        if (string.IsNullOrWhiteSpace(surname)) return [];
        return [.. new[] { NameKey.Of(surname), NameKey.Of(PersonName.WithoutPrefix(surname)) }.Where(key => key.Length > 0).Distinct()];
    }

    static string HouseNumberKey(string? number) => string.Concat((number ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();

    static string Words(bool surname, bool birthDate, bool address)
    {
        var same = new List<string>();
        if (surname) same.Add("achternaam");
        if (birthDate) same.Add("geboortedatum");
        if (address) same.Add("adres");
        return same.Count == 0 ? "" : "Zelfde " + string.Join(" en ", same);
    }
}
