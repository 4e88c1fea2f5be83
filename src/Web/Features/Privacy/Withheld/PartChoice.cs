using Keukentafel.Data.Access;
using Keukentafel.Domain.Households;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Privacy.Withheld;

/// <summary>In which part of the dossier a row stands: what the whole household may read, or one person's own part (rule 7).</summary>
/// <param name="DossierId">Under which key it is sealed.</param>
/// <param name="Person">Whose own part; null for the shared part.</param>
sealed record PartChoice(Guid DossierId, Person? Person)
{
    /// <summary>The parts to choose from, beside the shared one.</summary>
    public static IReadOnlyList<ChoiceItem> Persons(OpenedHousehold opened) =>
        [.. opened.VisiblePersons.Select(person => new ChoiceItem(person.Id.ToString(), $"Alleen in het eigen deel van {person.GivenName}"))];

    /// <summary>The part that was chosen; null when it is of somebody whose part this viewer may not see.</summary>
    public static PartChoice? Of(OpenedHousehold opened, Guid? personId)
    {
        if (personId is null) return new PartChoice(opened.Household.DossierId, null);
        return opened.VisiblePersons.FirstOrDefault(person => person.Id == personId) is { } person ? new PartChoice(person.DossierId, person) : null;
    }
}
