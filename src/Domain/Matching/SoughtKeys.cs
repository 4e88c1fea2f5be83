namespace Keukentafel.Domain.Matching;

/// <summary>The few exact keys by which people who may be the sought one are read, so that nobody reads a whole municipality.</summary>
/// <param name="BsnHash">Keyed hash of the BSN; null when not given.</param>
/// <param name="BirthDate">The birth date; null when not given.</param>
/// <param name="BirthDates">The birth date and what it is mistyped as; empty when not given.</param>
/// <param name="Sounds">What the surname and its parts sound like; empty when not given.</param>
/// <param name="Postcodes">The postcode in the spellings in which it is kept; empty when postcode or number was not given.</param>
/// <param name="HouseNumber">The house number without its addition.</param>
public sealed record SoughtKeys(
    byte[]? BsnHash, DateOnly? BirthDate, IReadOnlyList<DateOnly> BirthDates, IReadOnlyList<string> Sounds, IReadOnlyList<string> Postcodes, string HouseNumber)
{
    /// <summary>The keys of a description.</summary>
    public static SoughtKeys Of(MatchFields sought)
    {
        var number = Addresses.Split(sought.HouseNumber).Number;
        var postcode = number.Length == 0 ? null : Addresses.Postcode(sought.Postcode);
        return new SoughtKeys(
            sought.BsnHash, sought.BirthDate,
            sought.BirthDate is { } birth ? [birth, .. Matching.BirthDates.Mistyped(birth)] : [],
            NameSound.ToSeek(sought.Surname, sought.GivenName),
            postcode is null ? [] : [postcode, $"{postcode[..4]} {postcode[4..]}"], number);
    }
}
