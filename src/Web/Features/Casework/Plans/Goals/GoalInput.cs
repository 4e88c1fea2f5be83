using System.ComponentModel.DataAnnotations;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;

namespace Keukentafel.Web.Features.Casework.Plans.Goals;

/// <summary>What a form asks about a goal.</summary>
sealed class GoalInput : IValidatableObject
{
    [Required(ErrorMessage = "Schrijf op wat de bewoner wil.")]
    [StringLength(4000, ErrorMessage = "Maak het doel korter: ten hoogste 4000 tekens.")]
    public string Words { get; set; } = "";

    public bool InResidentsWords { get; set; }

    /// <summary>Whose goal; null for the household's.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>True when the other members of the household do not read it.</summary>
    public bool InOwnPart { get; set; }

    [Required(ErrorMessage = "Kies een leefgebied.")]
    public string LifeDomain { get; set; } = "";

    public Law? Law { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LifeDomain.Length > 0 && LifeDomains.Find(LifeDomain) is null)
            yield return new ValidationResult("Kies een leefgebied uit de lijst.", [nameof(LifeDomain)]);
        if (Law is { } law && !Enum.IsDefined(law))
            yield return new ValidationResult("Kies een wet uit de lijst.", [nameof(Law)]);
        if (InOwnPart && PersonId is null)
            yield return new ValidationResult("Kies van wie het doel is. Alleen dan kan het in het eigen deel.", [nameof(PersonId)]);
    }
}
