using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Keukentafel.Web.Platform.Forms;

/// <summary>What the framework says about a field that it cannot read, in plain Dutch.</summary>
static class DutchMessages
{
    const string Unreadable = "Dit kunnen we niet lezen. Controleer wat u hebt ingevuld.";

    public static void Use(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable);
        messages.SetUnknownValueIsInvalidAccessor(_ => Unreadable);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Unreadable);
        messages.SetValueIsInvalidAccessor(_ => Unreadable);
        messages.SetValueMustBeANumberAccessor(_ => "Vul hier een getal in.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Vul hier een getal in.");
        messages.SetValueMustNotBeNullAccessor(_ => "Vul dit in.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Vul dit in.");
        messages.SetMissingKeyOrValueAccessor(() => "Vul dit in.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Vul het formulier in.");
    }
}
