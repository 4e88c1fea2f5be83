namespace Keukentafel.Domain.Privacy;

/// <summary>Why a dossier was destroyed.</summary>
public enum DestructionGround
{
    /// <summary>Its term has passed (Wmo 5.3.4, Jeugdwet 7.3.8, or the selection list).</summary>
    TermEnded,

    /// <summary>Whom it is about asked for it (Wmo 5.3.5, Jeugdwet 7.3.9).</summary>
    Asked,
}

/// <summary>
/// Vernietiging: one line of the destruction register. It says that a dossier was destroyed and never what was in it; it
/// leaves with every backup, so that what was destroyed does not come back with an older one.
/// </summary>
public sealed class Destruction
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The dossier that was destroyed.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>What it belonged to.</summary>
    public required DossierKind Kind { get; init; }

    /// <summary>Under which basis it was kept.</summary>
    public required ProcessingBasis Basis { get; init; }

    /// <summary>How long it was to be kept.</summary>
    public required RetentionClass Retention { get; init; }

    /// <summary>When the dossier was opened (UTC).</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was destroyed (UTC).</summary>
    public required DateTimeOffset DestroyedAt { get; init; }

    /// <summary>Why.</summary>
    public required DestructionGround Ground { get; init; }

    /// <summary>Who proposed it.</summary>
    public required Guid ProposedById { get; init; }

    /// <summary>Who approved it: somebody else.</summary>
    public required Guid ApprovedById { get; init; }

    /// <summary>Keyed hash over this line, for the digest chain.</summary>
    public byte[] Hash { get; set; } = [];
}

/// <summary>A destruction that waits for the approval of a second person.</summary>
public sealed class DestructionProposal
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>Why.</summary>
    public required DestructionGround Ground { get; init; }

    /// <summary>Who proposed it.</summary>
    public required Guid ProposedById { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset ProposedAt { get; init; }
}
