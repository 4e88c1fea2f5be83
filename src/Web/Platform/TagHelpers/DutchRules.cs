using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>What the program says in Dutch about wrong input, where a rule has no words of its own.</summary>
internal sealed class DutchRules : IValidationMetadataProvider
{
    private static readonly EmailAddressAttribute EnglishEmail = new();
    private static readonly PhoneAttribute EnglishPhone = new();

    /// <inheritdoc />
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (HasNoWords(rule) && Words(rule) is { } words)
                rule.ErrorMessage = words;
        }
    }

    /// <summary>E-mail and telephone bring English words with them; those count as none.</summary>
    private static bool HasNoWords(ValidationAttribute rule) =>
        rule.ErrorMessageResourceName is null
        && (rule.ErrorMessage is null || rule.ErrorMessage == EnglishEmail.ErrorMessage || rule.ErrorMessage == EnglishPhone.ErrorMessage);

    private static string? Words(ValidationAttribute rule) =>
        rule switch
        {
            RequiredAttribute => "Vul dit in.",
            StringLengthAttribute { MinimumLength: > 0 } => "Gebruik {2} tot en met {1} tekens.",
            StringLengthAttribute or MaxLengthAttribute => "Dit is te lang. Gebruik hooguit {1} tekens.",
            RangeAttribute => "Kies een getal van {1} tot en met {2}.",
            EmailAddressAttribute => "Dit e-mailadres klopt niet. Schrijf het als naam@voorbeeld.nl.",
            PhoneAttribute => "Dit telefoonnummer klopt niet. Gebruik alleen cijfers.",
            RegularExpressionAttribute => "Dit kunnen we niet lezen. Controleer wat u hebt ingevuld.",
            _ => null,
        };
}
