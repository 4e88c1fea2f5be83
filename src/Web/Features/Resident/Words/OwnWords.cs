using System.ComponentModel.DataAnnotations;

namespace Keukentafel.Web.Features.Resident.Words;

/// <summary>Own words of a resident that must be there.</summary>
sealed class RequiredWords
{
    [Required(ErrorMessage = "Schrijf hier in uw eigen woorden.")]
    [StringLength(4000, ErrorMessage = "Maak uw tekst korter. Er passen 4.000 tekens in.")]
    public string? Words { get; set; }
}

/// <summary>Own words of a resident that may stay empty.</summary>
sealed class OptionalWords
{
    [StringLength(4000, ErrorMessage = "Maak uw tekst korter. Er passen 4.000 tekens in.")]
    public string? Words { get; set; }
}
