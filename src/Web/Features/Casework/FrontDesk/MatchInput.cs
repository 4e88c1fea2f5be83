using Keukentafel.Domain.Households;
using Keukentafel.Standards.Brp;
using Keukentafel.Web.Features.Casework.Reports;

namespace Keukentafel.Web.Features.Casework.FrontDesk;

/// <summary>Somebody new, as the front desk fills it in.</summary>
public sealed class NewPersonInput
{
    /// <summary>Voornaam.</summary>
    public string? GivenName { get; set; }

    /// <summary>Tussenvoegsel.</summary>
    public string? Prefix { get; set; }

    /// <summary>Achternaam.</summary>
    public string? Surname { get; set; }

    /// <summary>Geboortedatum.</summary>
    public DateOnly? BirthDate { get; set; }

    /// <summary>Straat.</summary>
    public string? Street { get; set; }

    /// <summary>Huisnummer.</summary>
    public string? HouseNumber { get; set; }

    /// <summary>Postcode.</summary>
    public string? Postcode { get; set; }

    /// <summary>BSN.</summary>
    public string? Bsn { get; set; }

    /// <summary>True when the front desk says that this is nobody of those who look alike.</summary>
    public bool IsSomebodyElse { get; set; }

    /// <summary>Filled in with what a report says.</summary>
    internal static NewPersonInput Of(ReportPerson person)
    {
        var name = PersonName.Split(person.Name);
        return new NewPersonInput
        {
            GivenName = name.GivenName, Prefix = name.Prefix, Surname = name.Surname, BirthDate = person.BirthDate,
            Street = person.Address.Street, HouseNumber = person.Address.HouseNumber, Postcode = person.Address.Postcode,
        };
    }

    /// <summary>What is wrong with it.</summary>
    internal IEnumerable<FieldError> Check(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Surname)) yield return new(nameof(Surname), "required", "Vul de achternaam in.");
        if (string.IsNullOrWhiteSpace(GivenName)) yield return new(nameof(GivenName), "required", "Vul een voornaam of voorletters in.");
        foreach (var (field, text) in new[] { (nameof(Surname), Surname), (nameof(GivenName), GivenName), (nameof(Prefix), Prefix), (nameof(Street), Street) })
            if (text?.Length > ReportInput.Short) yield return new(field, "too-long", $"Dit is te lang. Er passen {ReportInput.Short} tekens in.");
        if (HouseNumber?.Length > 20) yield return new(nameof(HouseNumber), "too-long", "Dit huisnummer is te lang.");
        if (BirthDate > today || BirthDate < today.AddYears(-125)) yield return new(nameof(BirthDate), "out-of-range", "Deze geboortedatum kan niet kloppen.");
        if (!string.IsNullOrWhiteSpace(Postcode) && !DutchPostcode.TryParse(Postcode, out _)) yield return new(nameof(Postcode), "invalid", "Dit is geen postcode. Vul een postcode in zoals 1234 AB.");
        if (!string.IsNullOrWhiteSpace(Bsn) && !Standards.Brp.Bsn.TryParse(Bsn, out _)) yield return new(nameof(Bsn), "invalid", "Dit is geen BSN. Controleer de cijfers.");
    }

    /// <summary>The person to make; checked before.</summary>
    internal NewPerson ToPerson() =>
        new(GivenName!, Prefix, Surname!, BirthDate, Street, HouseNumber, Postcode, Standards.Brp.Bsn.TryParse(Bsn, out var bsn) ? bsn : null);
}
