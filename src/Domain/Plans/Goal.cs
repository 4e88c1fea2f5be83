using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Domain.Plans;

/// <summary>Where a goal is.</summary>
public enum GoalState
{
    /// <summary>Being worked at.</summary>
    Open,

    /// <summary>Closed with a verdict.</summary>
    Closed,
}

/// <summary>Goal attainment in five steps.</summary>
public enum Attainment
{
    /// <summary>Much less than hoped.</summary>
    MuchLess = -2,

    /// <summary>Less than hoped.</summary>
    Less = -1,

    /// <summary>As hoped.</summary>
    AsHoped = 0,

    /// <summary>More than hoped.</summary>
    More = 1,

    /// <summary>Much more than hoped.</summary>
    MuchMore = 2,
}

/// <summary>Doel: in the resident's words, per person or household, in one life domain.</summary>
public sealed class Goal : ISealedRow, IVersioned
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <summary>Shared part, or the own part of the person whose goal it is.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>Whose goal; null when it is the household's.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Code of the life domain.</summary>
    public required string LifeDomain { get; set; }

    /// <summary>The law under which help for it falls, when there is one.</summary>
    public Law? Law { get; set; }

    /// <summary>The goal in words; sealed.</summary>
    public required Sealed Words { get; set; }

    /// <summary>True when these are the resident's own words.</summary>
    public required bool InResidentsWords { get; set; }

    /// <summary>Open or closed.</summary>
    public GoalState State { get; set; } = GoalState.Open;

    /// <summary>The professional's verdict at the last review.</summary>
    public Attainment? MakerVerdict { get; set; }

    /// <summary>The resident's verdict at the last review.</summary>
    public Attainment? ResidentVerdict { get; set; }

    /// <summary>When it was added (UTC).</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Who added it.</summary>
    public required Guid AddedById { get; init; }

    /// <summary>When it was closed (UTC).</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }
}

/// <summary>Whose hands.</summary>
public enum SeatKind
{
    /// <summary>Somebody of the household.</summary>
    Resident,

    /// <summary>Family, friend, neighbour, informal carer.</summary>
    Network,

    /// <summary>A volunteer.</summary>
    Volunteer,

    /// <summary>A professional of the team.</summary>
    Professional,

    /// <summary>A provider of help.</summary>
    Provider,
}

/// <summary>Deelnemer: somebody with a seat at the plan.</summary>
public sealed class Participant : ISealedRow
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>Whose hands.</summary>
    public required SeatKind Kind { get; init; }

    /// <summary>The household member, for a resident.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The account, for a professional.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Name of a network member, volunteer or provider; sealed.</summary>
    public Sealed? Name { get; set; }

    /// <summary>What the person is here for: "oma", "schuldhulp"; sealed.</summary>
    public Sealed? Remark { get; set; }

    /// <summary>Code of the discipline, for a professional or provider.</summary>
    public string? Discipline { get; init; }

    /// <summary>When invited (UTC).</summary>
    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>When the resident approved (UTC): network and volunteers join only then.</summary>
    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>When the seat was left (UTC).</summary>
    public DateTimeOffset? LeftAt { get; set; }
}
