namespace Keukentafel.Domain.Teams;

/// <summary>Rol: what somebody is in this municipality. One per account.</summary>
public enum Role
{
    /// <summary>Inwoner.</summary>
    Resident,

    /// <summary>Teamlid.</summary>
    TeamMember,

    /// <summary>Teamleider.</summary>
    TeamLead,

    /// <summary>Medewerker van de balie.</summary>
    FrontDesk,

    /// <summary>Beleidsmedewerker.</summary>
    PolicyOfficer,

    /// <summary>Privacyfunctionaris (FG).</summary>
    PrivacyOfficer,

    /// <summary>Functioneel beheerder.</summary>
    FunctionalAdministrator,
}

/// <summary>Somebody who can sign in to this municipality.</summary>
public sealed class Account
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>What the account is.</summary>
    public required Role Role { get; set; }

    /// <summary>Name on the screen.</summary>
    public required string Name { get; set; }

    /// <summary>Function as residents read it: "maatschappelijk werker".</summary>
    public required string Function { get; set; }

    /// <summary>When one can be reached: "maandag, dinsdag en donderdag".</summary>
    public string? Days { get; set; }

    /// <summary>
    /// Aanmeldnaam: how the provider of the organisation calls a professional, by which the account is found the first
    /// time; lower case.
    /// </summary>
    public string? SignInName { get; set; }

    /// <summary>Mailadres of a professional, for alerts without personal data; null when none is known.</summary>
    public string? Mail { get; set; }

    /// <summary>The person, for a resident.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>False once the account may not sign in any more.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>One line on the demo page; null for an account that is not a demo persona.</summary>
    public string? DemoIntroduction { get; init; }
}
