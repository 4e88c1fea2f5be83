using System.ComponentModel.DataAnnotations;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Teams;

namespace Keukentafel.Web.Features.Casework.Plans.Seats;

/// <summary>What a form asks about somebody who gets a seat at the table.</summary>
sealed class SeatInput : IValidatableObject
{
    public SeatKind Kind { get; set; } = SeatKind.Network;

    /// <summary>Name of somebody who does not sign in here.</summary>
    [StringLength(200, ErrorMessage = "Maak de naam korter: ten hoogste 200 tekens.")]
    public string? Name { get; set; }

    [StringLength(200, ErrorMessage = "Maak dit korter: ten hoogste 200 tekens.")]
    public string? Remark { get; set; }

    /// <summary>The colleague, for a professional.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>For a professional: whose own parts this seat may see.</summary>
    public List<Guid> Parts { get; set; } = [];

    /// <summary>The household member without a seat, for a resident.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>What a provider is good at.</summary>
    public string? Discipline { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind is SeatKind.Network or SeatKind.Volunteer or SeatKind.Provider && string.IsNullOrWhiteSpace(Name))
            yield return new ValidationResult("Vul in wie het is.", [nameof(Name)]);
        if (Kind == SeatKind.Professional && AccountId is null)
            yield return new ValidationResult("Kies een collega.", [nameof(AccountId)]);
        if (Kind == SeatKind.Professional && Parts.Count == 0)
            yield return new ValidationResult("Kies voor wie deze collega komt.", [nameof(Parts)]);
        if (Kind == SeatKind.Resident && PersonId is null)
            yield return new ValidationResult("Kies een gezinslid.", [nameof(PersonId)]);
        if (Kind == SeatKind.Provider && Disciplines.All.All(discipline => discipline.Code != Discipline))
            yield return new ValidationResult("Kies wat de aanbieder doet.", [nameof(Discipline)]);
    }
}
