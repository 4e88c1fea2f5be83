using System.ComponentModel.DataAnnotations;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Xunit;

namespace Keukentafel.Tests.Unit.Platform;

public sealed class DutchRulesTests
{
    public static TheoryData<ValidationAttribute, string> RulesWithoutWords => new()
    {
        { new RequiredAttribute(), "Vul dit in." },
        { new StringLengthAttribute(40), "Dit is te lang. Gebruik hooguit 40 tekens." },
        { new StringLengthAttribute(9) { MinimumLength = 8 }, "Gebruik 8 tot en met 9 tekens." },
        { new RangeAttribute(1, 5), "Kies een getal van 1 tot en met 5." },
        { new EmailAddressAttribute(), "Dit e-mailadres klopt niet. Schrijf het als naam@voorbeeld.nl." },
        { new PhoneAttribute(), "Dit telefoonnummer klopt niet. Gebruik alleen cijfers." },
    };

    [Theory]
    [MemberData(nameof(RulesWithoutWords))]
    public void A_rule_without_words_speaks_Dutch(ValidationAttribute rule, string words) =>
        Assert.Equal(words, AfterProvider(rule).FormatErrorMessage("Veld"));

    [Fact]
    public void A_rule_keeps_its_own_words() =>
        Assert.Equal("Vertel wat er speelt.", AfterProvider(new RequiredAttribute { ErrorMessage = "Vertel wat er speelt." }).FormatErrorMessage("Veld"));

    private static ValidationAttribute AfterProvider(ValidationAttribute rule)
    {
        var context = new ValidationMetadataProviderContext(ModelMetadataIdentity.ForType(typeof(string)), ModelAttributes.GetAttributesForType(typeof(string)));
        context.ValidationMetadata.ValidatorMetadata.Add(rule);
        new DutchRules().CreateValidationMetadata(context);
        return rule;
    }
}
