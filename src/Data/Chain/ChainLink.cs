namespace Keukentafel.Data.Chain;

/// <summary>What a position in the chain seals.</summary>
public enum SealedKind
{
    /// <summary>An access record or a journal row.</summary>
    Row,

    /// <summary>The emptying of a row by a destruction.</summary>
    Emptied,

    /// <summary>A line of the destruction register.</summary>
    Destruction,
}

/// <summary>Schakel: one link of a digest chain, over the rows that were committed since the link before.</summary>
public sealed class ChainLink
{
    /// <summary>1, 2, 3 …, without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset SealedAt { get; init; }

    /// <summary>How many rows it seals.</summary>
    public required int Count { get; init; }

    /// <summary>Digest of the link before; 32 zero bytes for the first.</summary>
    public required byte[] Previous { get; init; }

    /// <summary>SHA-256 over the link before, the number, the moment and the ordered rows: everybody can compute it, so it can be published.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>Keyed hash of the digest: who can write in the database but has no key cannot make a link.</summary>
    public required byte[] Mac { get; init; }
}

/// <summary>The place of one row in the chain. A row without a place is not sealed yet.</summary>
public sealed class ChainSeal
{
    /// <summary>The row.</summary>
    public required Guid RowId { get; init; }

    /// <summary>What the row is.</summary>
    public required SealedKind Kind { get; init; }

    /// <summary>In which link.</summary>
    public required long Link { get; init; }

    /// <summary>0, 1, 2 … within the link.</summary>
    public required int Position { get; init; }

    /// <summary>The row's own hash when it was sealed.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>
/// Geleegde rij: a destruction took personal data out of a sealed row. The row keeps the hash that it was sealed with; this
/// row, sealed too, says what the rest of it must still be.
/// </summary>
public sealed class EmptiedRow
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The row that was emptied.</summary>
    public required Guid RowId { get; init; }

    /// <summary>The line of the destruction register.</summary>
    public required Guid DestructionId { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Keyed hash of what the row still says.</summary>
    public required byte[] Remaining { get; init; }

    /// <summary>Keyed hash over this row.</summary>
    public byte[] Hash { get; set; } = [];
}

/// <summary>Controle: when the chains were last checked, and what was found.</summary>
public sealed class ChainCheck
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many rows were checked.</summary>
    public required long Rows { get; init; }

    /// <summary>How much was found; 0: everything is whole.</summary>
    public required int Findings { get; init; }

    /// <summary>The first rows and links that were found, a line each, by their numbers only; null when everything is whole.</summary>
    public string? Named { get; init; }

    /// <summary>True when a digest that was published outside was compared too.</summary>
    public required bool AgainstPublished { get; init; }
}

/// <summary>Bekendmaking: the newest digests left the house.</summary>
public sealed class ChainPublication
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where to, in words: "bestand" or "mail".</summary>
    public required string Where { get; init; }
}
