using System.ComponentModel.DataAnnotations;

namespace Keukentafel.Web.Features.Casework.Plans.Actions;

/// <summary>What a form asks about an action.</summary>
sealed class ActionInput
{
    [Required(ErrorMessage = "Schrijf op wat er gaat gebeuren.")]
    [StringLength(4000, ErrorMessage = "Maak de actie korter: ten hoogste 4000 tekens.")]
    public string What { get; set; } = "";

    [Required(ErrorMessage = "Kies wie dit gaat doen.")]
    public Guid? SeatId { get; set; }

    public DateOnly? DueOn { get; set; }

    /// <summary>What is wrong with the date; null when nothing is. A date that stands already may stay.</summary>
    public string? DateError(DateOnly today, DateOnly? stands = null) => DueOn switch
    {
        null => null,
        { } due when due == stands => null,
        { } due when due < today => "Deze datum is al voorbij. Kies vandaag of later.",
        { } due when due > today.AddYears(3) => "Deze datum ligt te ver weg. Kies een datum binnen drie jaar.",
        _ => null,
    };
}
