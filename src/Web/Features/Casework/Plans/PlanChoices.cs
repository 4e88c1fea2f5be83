using Keukentafel.Data.Access;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Casework.Plans;

/// <summary>Answers to choose from in the forms of a plan.</summary>
static class PlanChoices
{
    /// <summary>The life domains; those of families only where a child lives.</summary>
    public static IReadOnlyList<ChoiceItem> Domains(OpenedHousehold opened, DateOnly today)
    {
        var hasChild = opened.Members.Any(member => member.Person!.AgeOn(today) is < 23);
        return [.. LifeDomains.All.Where(domain => hasChild || !domain.IsFamily).Select(domain => new ChoiceItem(domain.Code, domain.Name))];
    }

    public static IReadOnlyList<ChoiceItem> Laws { get; } = Choices.Of<Law>(law => $"{law.ShortName()}: {law.PlainName()}");

    /// <summary>Whose goal it can be: those whose part this viewer may see.</summary>
    public static IReadOnlyList<ChoiceItem> Persons(OpenedHousehold opened) =>
        [.. opened.VisiblePersons.Select(person => new ChoiceItem(person.Id.ToString(), person.GivenName))];

    public static IReadOnlyList<ChoiceItem> DisciplineList { get; } = [.. Disciplines.All.Select(discipline => new ChoiceItem(discipline.Code, discipline.Name))];

    public static string DomainName(string code) => LifeDomains.Find(code)?.Name ?? code;

    public static string LawName(string value) => Enum.TryParse<Law>(value, out var law) ? law.ShortName() : value;
}
