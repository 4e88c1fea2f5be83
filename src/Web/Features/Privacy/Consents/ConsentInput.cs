using System.ComponentModel.DataAnnotations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Web.Features.Privacy.Consents;

/// <summary>What the form asks of who asks for consent.</summary>
sealed class ConsentInput : IValidatableObject
{
    [Required(ErrorMessage = "Kies waarvoor u toestemming vraagt.")]
    [EnumDataType(typeof(ConsentKind), ErrorMessage = "Kies waarvoor u toestemming vraagt.")]
    public ConsentKind? Kind { get; set; }

    [Required(ErrorMessage = "Kies over wie het gaat.")]
    public Guid? PersonId { get; set; }

    public Law? GatheredUnder { get; set; }

    public Law? UsedFor { get; set; }

    [StringLength(200, ErrorMessage = "Maak dit korter: ten hoogste 200 tekens.")]
    public string? With { get; set; }

    [Required(ErrorMessage = "Schrijf waar het om gaat, in gewone woorden.")]
    [StringLength(4000, ErrorMessage = "Maak dit korter: ten hoogste 4.000 tekens.")]
    public string About { get; set; } = "";

    public DateOnly? Until { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind == ConsentKind.Secrecy && string.IsNullOrWhiteSpace(With))
            yield return new ValidationResult("Vul in met wie u informatie wilt delen.", [nameof(With)]);
        if (Kind == ConsentKind.Processing && (GatheredUnder is not { } from || !Enum.IsDefined(from)))
            yield return new ValidationResult("Kies uit welke wet de gegevens komen.", [nameof(GatheredUnder)]);
        if (Kind is ConsentKind.Processing or ConsentKind.Help && (UsedFor is not { } to || !Enum.IsDefined(to)))
            yield return new ValidationResult("Kies om welke wet het gaat.", [nameof(UsedFor)]);
    }

    /// <summary>What else is wrong with it on this day; null when nothing is. Consent is no repair for a missing basis.</summary>
    public (string Field, string Words)? Problem(DateOnly today)
    {
        if (Until < today) return (nameof(Until), "Kies een dag die nog komt.");
        if (this is not { Kind: ConsentKind.Processing, GatheredUnder: { } from, UsedFor: { } to } || !Enum.IsDefined(from) || !Enum.IsDefined(to)) return null;
        return PurposeMatrix.On(today).Cell(from, to).Condition switch
        {
            PurposeCondition.ExplicitConsent => null,
            PurposeCondition.SameLaw => (nameof(GatheredUnder), "Dit is hetzelfde doel. Daar is geen toestemming voor nodig."),
            PurposeCondition.NeedAndBasis or PurposeCondition.IfNecessary =>
                (nameof(GatheredUnder), "Hiervoor vraagt de wet geen toestemming maar een grondslag. Leg die vast bij ‘Waarvoor u gegevens mag gebruiken’."),
        };
    }
}
