namespace Keukentafel.Domain.Conversations;

/// <summary>What was said about one life domain (leefgebied), opened; every part may be empty.</summary>
/// <param name="DomainCode">Code of the life domain.</param>
/// <param name="Says">What the resident says.</param>
/// <param name="Wants">What the resident wants.</param>
/// <param name="Can">What the resident can do.</param>
/// <param name="Whom">Whom the resident has.</param>
/// <param name="Tried">What was tried already.</param>
/// <param name="Score">Self-reliance 1 to 5.</param>
public sealed record SpokenPart(
    string DomainCode,
    string? Says = null,
    string? Wants = null,
    string? Can = null,
    string? Whom = null,
    string? Tried = null,
    int? Score = null)
{
    static readonly HashSet<string> Nobody =
        new(["niemand", "geen", "nee", "niets", "nvt", "n.v.t.", "-", "geen mensen", "er is niemand"], StringComparer.OrdinalIgnoreCase);

    /// <summary>True when nothing was filled in: the part was skipped.</summary>
    public bool IsEmpty => Score is null && new[] { Says, Wants, Can, Whom, Tried }.All(string.IsNullOrWhiteSpace);

    /// <summary>True when the other says nothing else: blanks around the words and empty words do not count.</summary>
    public bool SaysTheSameAs(SpokenPart other) => Plain() == other.Plain();

    /// <summary>True when somebody around the resident is named; "niemand" is not somebody.</summary>
    public bool HasSomebody => !string.IsNullOrWhiteSpace(Whom) && !Nobody.Contains(Whom.Trim().TrimEnd('.', '!'));

    /// <summary>True when something was tried already; "nee" is not something.</summary>
    public bool HasTried => !string.IsNullOrWhiteSpace(Tried) && !Nobody.Contains(Tried.Trim().TrimEnd('.', '!'));

    SpokenPart Plain() => this with { Says = Plain(Says), Wants = Plain(Wants), Can = Plain(Can), Whom = Plain(Whom), Tried = Plain(Tried) };

    static string Plain(string? words) => (words ?? "").Trim();
}
