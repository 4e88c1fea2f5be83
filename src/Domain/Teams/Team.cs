namespace Keukentafel.Domain.Teams;

/// <summary>Wijkteam.</summary>
public sealed class Team
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>False once the team was ended.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Its members, past and present.</summary>
    public List<TeamMember> Members { get; init; } = [];

    /// <summary>The postcode areas whose reports come to it.</summary>
    public List<PostcodeArea> Areas { get; init; } = [];
}

/// <summary>Core or shell.</summary>
public enum Ring
{
    /// <summary>Kern: works in the team.</summary>
    Core,

    /// <summary>Schil: works around the team.</summary>
    Shell,
}

/// <summary>Teamlid: somebody's time in a team, with discipline and parent organisation.</summary>
public sealed class TeamMember
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The team.</summary>
    public required Guid TeamId { get; init; }

    /// <summary>The account.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Code of the discipline; see <see cref="Disciplines"/>.</summary>
    public required string Discipline { get; set; }

    /// <summary>Moederorganisatie.</summary>
    public required string ParentOrganisation { get; set; }

    /// <summary>Core or shell.</summary>
    public required Ring Ring { get; set; }

    /// <summary>Hundredths of a full-time week (100 = 1.0 FTE).</summary>
    public required int FteHundredths { get; set; }

    /// <summary>From when.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Until when (not included); null while it lasts.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>True on this date.</summary>
    public bool IsCurrentOn(DateOnly date) => From <= date && (Until is null || date < Until);
}

/// <summary>A range of four-digit postcodes that routes reports to a team.</summary>
public sealed class PostcodeArea
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The team.</summary>
    public required Guid TeamId { get; init; }

    /// <summary>First area, four digits.</summary>
    public required string First { get; set; }

    /// <summary>Last area, four digits, included.</summary>
    public required string Last { get; set; }
}
