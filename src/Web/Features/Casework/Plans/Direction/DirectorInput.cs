using System.ComponentModel.DataAnnotations;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Casework.Plans.Direction;

/// <summary>What a form asks about who directs.</summary>
sealed class DirectorInput
{
    /// <summary>The account of a colleague, or the person of an adult of the household.</summary>
    [Required(ErrorMessage = "Kies wie de regie heeft.")]
    public Guid? WhoId { get; set; }

    /// <summary>The colleague who is the contact when an adult of the household directs.</summary>
    public Guid? ContactId { get; set; }

    /// <summary>Who directs; null with the field and the words of what is wrong.</summary>
    public (Director? Director, string Field, string Error) Resolve(OpenedHousehold opened, IReadOnlyList<ChoiceItem> colleagues, DateOnly today)
    {
        if (IsOneOf(colleagues, WhoId)) return (new Director(WhoId!.Value), "", "");
        if (opened.Members.FirstOrDefault(member => member.PersonId == WhoId)?.Person is not { } person)
            return (null, nameof(WhoId), "Kies iemand uit de lijst.");
        if (person.AgeOn(today) is < 18) return (null, nameof(WhoId), "Wie de regie heeft, is 18 jaar of ouder.");
        return IsOneOf(colleagues, ContactId)
            ? (new Director(ContactId!.Value, person.Id), "", "")
            : (null, nameof(ContactId), "Kies welke collega het aanspreekpunt is.");
    }

    /// <summary>Who can direct: colleagues, then the adults of the household.</summary>
    public static IReadOnlyList<ChoiceItem> Choices(OpenedHousehold opened, IReadOnlyList<ChoiceItem> colleagues, DateOnly today) =>
    [
        .. from member in opened.Members
           let age = member.Person!.AgeOn(today)
           where age is null or >= 18
           select new ChoiceItem(member.PersonId.ToString(), member.Person!.GivenName, $"{member.Relation ?? "woont hier"}, met een collega als aanspreekpunt"),
        .. colleagues,
    ];

    static bool IsOneOf(IReadOnlyList<ChoiceItem> choices, Guid? id) => id is { } known && choices.Any(choice => choice.Value == known.ToString());
}
