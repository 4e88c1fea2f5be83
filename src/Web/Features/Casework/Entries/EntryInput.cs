using System.ComponentModel.DataAnnotations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;

namespace Keukentafel.Web.Features.Casework.Entries;

/// <summary>What the form asks about a note.</summary>
sealed class EntryInput : IValidatableObject
{
    [Required(ErrorMessage = "Kies of dit een feit, een mening of van horen zeggen is.")]
    [EnumDataType(typeof(EntryKind), ErrorMessage = "Kies of dit een feit, een mening of van horen zeggen is.")]
    public EntryKind? Kind { get; set; }

    [StringLength(200, ErrorMessage = "Maak dit korter: ten hoogste 200 tekens.")]
    public string? Source { get; set; }

    [Required(ErrorMessage = "Schrijf de notitie op.")]
    [StringLength(4000, ErrorMessage = "Maak de notitie korter: ten hoogste 4.000 tekens.")]
    public string Text { get; set; } = "";

    /// <summary>For which law the author works; null when there is only one.</summary>
    public Law? Law { get; set; }

    /// <summary>Whose own part it stands in; null for the shared part.</summary>
    public Guid? PersonId { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind == EntryKind.Hearsay && string.IsNullOrWhiteSpace(Source))
            yield return new ValidationResult("Schrijf op van wie u dit hoorde.", [nameof(Source)]);
    }
}
