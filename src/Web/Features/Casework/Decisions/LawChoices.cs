using Keukentafel.Domain.Decisions;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Casework.Decisions;

/// <summary>The laws to choose from, with what each is about.</summary>
static class LawChoices
{
    public static IReadOnlyList<ChoiceItem> All { get; } = Choices.Of<Law>(law => $"{law.ShortName()}: {law.PlainName()}");
}
