using System.ComponentModel.DataAnnotations;

namespace Keukentafel.Web.Features.Casework.Plans;

/// <summary>What a form asks about a plan itself.</summary>
sealed class PlanInput
{
    [Required(ErrorMessage = "Geef het plan een naam.")]
    [StringLength(200, ErrorMessage = "Maak de naam korter: ten hoogste 200 tekens.")]
    public string Title { get; set; } = "";

    public DateOnly? ReviewOn { get; set; }

    /// <summary>What is wrong with the date of the review; null when nothing is.</summary>
    public string? ReviewError(DateOnly today, bool isRequired, DateOnly? stands = null) => ReviewOn switch
    {
        null when isRequired => "Kies wanneer u samen terugkijkt.",
        null => null,
        { } date when date == stands => null,
        { } date when date <= today => "Kies een datum na vandaag.",
        { } date when date > today.AddYears(1) => "Kies een datum binnen een jaar. Zo blijft het plan bij de tijd.",
        _ => null,
    };
}
