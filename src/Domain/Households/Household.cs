using Keukentafel.Domain.Privacy;

namespace Keukentafel.Domain.Households;

/// <summary>Huishouden: the unit of the plan. Its shared part holds what all its members may read.</summary>
public sealed class Household : IVersioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The shared part.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>What professionals call it: "Huishouden aan de Lindenhof".</summary>
    public required string Label { get; set; }

    /// <summary>The team that works with it, once known.</summary>
    public Guid? TeamId { get; set; }

    /// <summary>Random number that facts carry instead of the household.</summary>
    public required Guid SubjectNumber { get; init; }

    /// <summary>Since when the municipality knows it (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <summary>Who belongs to it, past and present.</summary>
    public List<HouseholdMember> Members { get; init; } = [];
}

/// <summary>A person's time in a household.</summary>
public sealed class HouseholdMember
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The household.</summary>
    public required Guid HouseholdId { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The person, when loaded.</summary>
    public Person? Person { get; init; }

    /// <summary>Place in the household as its people say it: "moeder", "zoon".</summary>
    public string? Relation { get; set; }

    /// <summary>From when.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Until when; null while the person lives here.</summary>
    public DateOnly? Until { get; set; }
}

/// <summary>Wettelijke vertegenwoordiging: who has authority over a child.</summary>
public sealed class Representation
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The child.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The legal representative.</summary>
    public required Guid RepresentativeId { get; init; }

    /// <summary>From when.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Until when; null while it lasts.</summary>
    public DateOnly? Until { get; set; }
}
