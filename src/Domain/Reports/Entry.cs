using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Domain.Reports;

/// <summary>What kind of statement a note is: not everything that is written is true.</summary>
public enum EntryKind
{
    /// <summary>Feit: seen or checked by the author.</summary>
    Fact,

    /// <summary>Mening: what the author thinks.</summary>
    Opinion,

    /// <summary>Van horen zeggen: what somebody else told.</summary>
    Hearsay,
}

/// <summary>Notitie: fact, opinion or hearsay; the resident's reply stands beside it everywhere.</summary>
public sealed class Entry : ISealedRow, IWithholdable
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The household.</summary>
    public required Guid HouseholdId { get; init; }

    /// <summary>The person whose own part it stands in; null for the shared part.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The law for which the author worked (doelbinding); null for what was written before that was kept.</summary>
    public Law? Law { get; init; }

    /// <summary>Fact, opinion or hearsay.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>The text; sealed.</summary>
    public required Sealed Text { get; init; }

    /// <summary>From whom the author has it, when it is hearsay; sealed.</summary>
    public Sealed? Source { get; init; }

    /// <summary>Author.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The resident's reply; sealed.</summary>
    public Sealed? Reply { get; set; }

    /// <summary>When the resident replied (UTC).</summary>
    public DateTimeOffset? ReplyAt { get; set; }

    /// <summary>Who replied.</summary>
    public Guid? ReplyById { get; set; }

    /// <inheritdoc />
    public DateOnly? WithheldUntilReviewOn { get; set; }
}
