using Keukentafel.Domain.Teams;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>What an endpoint lets somebody do. Each endpoint declares exactly one.</summary>
public enum Permission
{
    /// <summary>Public: no sign-in, no personal data of others.</summary>
    Public,

    /// <summary>Anybody who is signed in: drafts, staying signed in.</summary>
    SignedIn,

    /// <summary>The own plan, account and access log of a resident.</summary>
    OwnDossier,

    /// <summary>Casework: reports, conversations, plans of households in which one is involved.</summary>
    Casework,

    /// <summary>Work of the own team: waiting list and caseload, without narrative.</summary>
    DivideWork,

    /// <summary>Matching unmatched reports to persons.</summary>
    MatchReports,

    /// <summary>Figures about many people, never a person.</summary>
    Figures,

    /// <summary>The access log.</summary>
    SuperviseAccess,

    /// <summary>Which dossiers are past their term, and destroying them with two; never whose they are.</summary>
    Destroy,

    /// <summary>Teams, members, postcode areas; no dossiers.</summary>
    Administer,

    /// <summary>Opening a household without involvement because it cannot wait; the page itself shows nothing of it.</summary>
    OpenEmergency,

    /// <summary>Judging an emergency access: its reason, and nothing else of the dossier.</summary>
    JudgeEmergency,

    /// <summary>Answering a request for involvement: why a colleague asks it, and nothing else of the dossier.</summary>
    AnswerRequests,
}

/// <summary>How far a permission reaches.</summary>
public enum Reach
{
    /// <summary>No personal data, or only what the request itself brings.</summary>
    NoDossier,

    /// <summary>Only households and reports in which the viewer is involved, through the door.</summary>
    Involved,

    /// <summary>Lists by team or role, without narrative.</summary>
    List,
}

/// <summary>Who has a permission, and how far it reaches.</summary>
public sealed record Grant(Reach Reach, params Role[] Roles);

/// <summary>The one table of permissions; the authorization matrix test is made from it.</summary>
public static class PermissionTable
{
    /// <summary>Each permission with its grant.</summary>
    public static IReadOnlyDictionary<Permission, Grant> All { get; } = new Dictionary<Permission, Grant>
    {
        [Permission.Public] = new(Reach.NoDossier),
        [Permission.SignedIn] = new(Reach.NoDossier, Enum.GetValues<Role>()),
        [Permission.OwnDossier] = new(Reach.Involved, Role.Resident),
        [Permission.Casework] = new(Reach.Involved, Role.TeamMember, Role.TeamLead),
        [Permission.DivideWork] = new(Reach.List, Role.TeamLead),
        [Permission.MatchReports] = new(Reach.List, Role.FrontDesk, Role.TeamMember, Role.TeamLead),
        [Permission.Figures] = new(Reach.NoDossier, Role.PolicyOfficer, Role.TeamLead, Role.PrivacyOfficer),
        [Permission.SuperviseAccess] = new(Reach.List, Role.PrivacyOfficer),
        [Permission.Destroy] = new(Reach.NoDossier, Role.PrivacyOfficer, Role.FunctionalAdministrator),
        [Permission.Administer] = new(Reach.NoDossier, Role.FunctionalAdministrator),
        [Permission.OpenEmergency] = new(Reach.List, Role.TeamMember, Role.TeamLead),
        [Permission.JudgeEmergency] = new(Reach.List, Role.PrivacyOfficer),
        [Permission.AnswerRequests] = new(Reach.List, Role.TeamMember, Role.TeamLead),
    };

    /// <summary>True when this role (null: not signed in) has the permission.</summary>
    public static bool Allows(Permission permission, Role? role) =>
        permission == Permission.Public || (role is { } signedIn && All[permission].Roles.Contains(signedIn));
}

/// <summary>Declares who may use a page or endpoint. Without it an endpoint answers nobody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MayAttribute(Permission permission) : Attribute
{
    /// <summary>The permission that is needed.</summary>
    public Permission Permission { get; } = permission;
}
