using System.ComponentModel.DataAnnotations;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>What a form asks about somebody who comes to live in a household.</summary>
sealed class MemberInput
{
    [Required(ErrorMessage = "Vul de voornaam of voorletters in.")]
    [StringLength(200, ErrorMessage = "Maak de naam korter: ten hoogste 200 tekens.")]
    public string GivenName { get; set; } = "";

    [StringLength(40, ErrorMessage = "Maak dit korter: ten hoogste 40 tekens.")]
    public string? Prefix { get; set; }

    [Required(ErrorMessage = "Vul de achternaam in.")]
    [StringLength(200, ErrorMessage = "Maak de naam korter: ten hoogste 200 tekens.")]
    public string Surname { get; set; } = "";

    public DateOnly? BirthDate { get; set; }

    [StringLength(200, ErrorMessage = "Maak dit korter: ten hoogste 200 tekens.")]
    public string? Relation { get; set; }

    /// <summary>Why somebody who is known comes here: the own part comes along (rule 9).</summary>
    [StringLength(400, ErrorMessage = "Maak de reden korter: ten hoogste 400 tekens.")]
    public string? Reason { get; set; }

    /// <summary>What is wrong with the birth date; null when nothing is.</summary>
    public string? BirthDateError(DateOnly today) => BirthDate switch
    {
        null => null,
        { } date when date > today => "Deze datum ligt in de toekomst. Controleer het jaar.",
        { } date when date < today.AddYears(-125) => "Deze datum ligt te ver terug. Controleer het jaar.",
        _ => null,
    };
}
