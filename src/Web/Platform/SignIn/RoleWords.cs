using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>The roles of professionals, in Dutch.</summary>
static class RoleWords
{
    /// <summary>Name of a role.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Resident => "inwoner",
        Role.TeamMember => "teamlid",
        Role.TeamLead => "teamleider",
        Role.FrontDesk => "medewerker van de balie",
        Role.PolicyOfficer => "beleidsmedewerker",
        Role.PrivacyOfficer => "privacyfunctionaris",
        Role.FunctionalAdministrator => "functioneel beheerder",
    };

    /// <summary>Roles that an administrator gives; a resident's account comes from the resident.</summary>
    public static IReadOnlyList<ChoiceItem> ForProfessionals { get; } =
        [.. Choices.Of<Role>(Of).Where(item => item.Value != nameof(Role.Resident))];

    /// <summary>Name of a ring.</summary>
    public static string Of(Ring ring) => ring switch
    {
        Ring.Core => "kern",
        Ring.Shell => "schil",
    };
}
