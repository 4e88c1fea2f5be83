namespace Keukentafel.Data.Chain;

/// <summary>What somebody did to a log.</summary>
public enum Tampering
{
    /// <summary>Verwijderd: a sealed row is gone.</summary>
    Removed,

    /// <summary>Veranderd: a row says something else than when it was written.</summary>
    Changed,

    /// <summary>Herschikt: rows have another place than they were sealed in.</summary>
    Reordered,

    /// <summary>Ingevoegd: a row that the program did not write, or that was never sealed in its time.</summary>
    Inserted,

    /// <summary>Teruggedateerd: a row says that it is older than it can be.</summary>
    BackDated,

    /// <summary>A link is gone, does not fit the one before, or was not made with the key.</summary>
    LinkBroken,

    /// <summary>The chain is another one than the one whose digest was published.</summary>
    Rewritten,
}

/// <summary>One thing that was found.</summary>
/// <param name="Log">Name of the log.</param>
/// <param name="Kind">What somebody did.</param>
/// <param name="Link">In which link; null outside the chain.</param>
/// <param name="RowId">Which row; null when it is about a link.</param>
/// <param name="Position">Its place in the link, when the row cannot be named.</param>
public sealed record Finding(string Log, Tampering Kind, long? Link, Guid? RowId, int? Position = null);

/// <summary>How far a check is.</summary>
/// <param name="Log">Name of the log.</param>
/// <param name="Rows">Rows checked.</param>
/// <param name="Of">Rows that have a place.</param>
public sealed record ChainProgress(string Log, long Rows, long Of);

/// <summary>What a check found.</summary>
/// <param name="Rows">Rows checked.</param>
/// <param name="NotYet">Rows that wait for the next round of sealing.</param>
/// <param name="Count">Everything that was found, also what is not in the list.</param>
/// <param name="Findings">The first ones.</param>
public sealed record ChainReport(long Rows, long NotYet, int Count, IReadOnlyList<Finding> Findings);

/// <summary>A digest that was published: the newest link of a log at that moment.</summary>
/// <param name="Municipality">Key of the municipality.</param>
/// <param name="Log">Name of the log.</param>
/// <param name="Link">Number of the link.</param>
/// <param name="Digest">Its digest.</param>
public sealed record PublishedDigest(string Municipality, string Log, long Link, byte[] Digest);
