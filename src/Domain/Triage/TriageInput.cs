using Keukentafel.Domain.Decisions;

namespace Keukentafel.Domain.Triage;

/// <summary>What the conversation says about one life domain (leefgebied); every part may be left out.</summary>
/// <param name="DomainCode">Code of the life domain.</param>
/// <param name="SelfReliance">Self-reliance 1 to 5; null when not asked.</param>
/// <param name="Wants">Whether the resident says what he or she wants here.</param>
/// <param name="HasOwnNetwork">Whether people around the resident can help here.</param>
/// <param name="TriedAlready">Whether help from own people was tried before.</param>
/// <param name="DomainName">Name for the explanation, needed only for a domain that the municipality made itself.</param>
public sealed record DomainAnswer(
    string DomainCode,
    int? SelfReliance = null,
    bool Wants = false,
    bool HasOwnNetwork = false,
    bool TriedAlready = false,
    string? DomainName = null);

/// <summary>What triage looks at. An empty input is allowed and leads to information.</summary>
public sealed record TriageInput
{
    /// <summary>The life domains that were spoken about; others are left out.</summary>
    public IReadOnlyList<DomainAnswer> Domains { get; init; } = [];

    /// <summary>Somebody is in danger (gevaar).</summary>
    public bool Danger { get; init; }

    /// <summary>Eviction threatens (ontruiming, article 4(2) Wgs).</summary>
    public bool Eviction { get; init; }

    /// <summary>Cut-off of energy, heating or water, or the end of health insurance threatens (article 4(2) Wgs).</summary>
    public bool CutOff { get; init; }

    /// <summary>There is no income at all.</summary>
    public bool NoIncome { get; init; }

    /// <summary>Children live in the household.</summary>
    public bool ChildrenInHousehold { get; init; }

    /// <summary>The laws that a professional sees at work here; may be empty.</summary>
    public IReadOnlySet<Law> Laws { get; init; } = new HashSet<Law>();

    /// <summary>The resident only asks for information.</summary>
    public bool AsksOnlyInformation { get; init; }
}

/// <summary>One reason for a route.</summary>
/// <param name="Code">Stable code, for figures and tests.</param>
/// <param name="Sentence">The reason in plain Dutch (B1).</param>
public sealed record TriageReason(string Code, string Sentence);

/// <summary>What triage advises (triageadvies). A professional follows it or deviates with a reason (rule 9).</summary>
/// <param name="Route">The advised route.</param>
/// <param name="Reasons">Why, at least one; the reason that decided comes first.</param>
/// <param name="Version">The version of the rules that made it.</param>
public sealed record TriageAdvice(Route Route, IReadOnlyList<TriageReason> Reasons, int Version);
