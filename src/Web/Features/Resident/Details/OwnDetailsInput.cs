using System.ComponentModel.DataAnnotations;
using Keukentafel.Domain.Households;
using Keukentafel.Standards.Brp;

namespace Keukentafel.Web.Features.Resident.Details;

/// <summary>What a resident may change of the own details.</summary>
public sealed class OwnDetailsInput
{
    const string TooLong = "Maak dit korter. Er passen 200 tekens in.";

    [Required(ErrorMessage = "Vul uw voornaam in.")]
    [StringLength(200, ErrorMessage = TooLong)]
    public string? GivenName { get; set; }

    [StringLength(40, ErrorMessage = "Maak dit korter. Er passen 40 tekens in.")]
    public string? Prefix { get; set; }

    [Required(ErrorMessage = "Vul uw achternaam in.")]
    [StringLength(200, ErrorMessage = TooLong)]
    public string? Surname { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? Street { get; set; }

    [StringLength(20, ErrorMessage = "Maak dit korter. Er passen 20 tekens in.")]
    public string? HouseNumber { get; set; }

    [CustomValidation(typeof(OwnDetailsInput), nameof(Check))]
    public string? Postcode { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? City { get; set; }

    [StringLength(4000, ErrorMessage = "Maak uw tekst korter. Er passen 4.000 tekens in.")]
    public string? Reach { get; set; }

    /// <summary>True when a parent or guardian may read the own part; asked of people of 12 to 15.</summary>
    public bool MayRepresentativeRead { get; set; }

    /// <summary>The postcode as it is kept: "1234AB".</summary>
    public string? PackedPostcode => DutchPostcode.TryParse(Postcode, out var postcode) ? postcode.Digits + postcode.Letters : null;

    public static OwnDetailsInput Of(Person person, string? reach) => new()
    {
        GivenName = person.GivenName, Prefix = person.Prefix, Surname = person.Surname, Street = person.Street, HouseNumber = person.HouseNumber,
        Postcode = DutchPostcode.TryParse(person.Postcode, out var postcode) ? postcode.ToString() : person.Postcode,
        City = person.City, Reach = reach, MayRepresentativeRead = !person.ObjectsToRepresentative,
    };

    /// <summary>Checks a typed postcode; empty is fine.</summary>
    public static ValidationResult? Check(string? postcode, ValidationContext context) =>
        string.IsNullOrWhiteSpace(postcode) || DutchPostcode.TryParse(postcode, out _)
            ? ValidationResult.Success
            : new ValidationResult("Vul de postcode zo in: 1234 AB.", [context.MemberName!]);
}
