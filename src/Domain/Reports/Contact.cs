using Keukentafel.Domain.Privacy;

namespace Keukentafel.Domain.Reports;

/// <summary>How people were in touch.</summary>
public enum ContactHow
{
    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>At home.</summary>
    HomeVisit,

    /// <summary>At the office or in the neighbourhood.</summary>
    Office,

    /// <summary>By letter.</summary>
    Letter,

    /// <summary>By e-mail or message.</summary>
    Message,

    /// <summary>By video call.</summary>
    Video,
}

/// <summary>Contactmoment: how, with whom, reached or not, when.</summary>
public sealed class Contact : ISealedRow, IWithholdable
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The household.</summary>
    public required Guid HouseholdId { get; init; }

    /// <summary>The report that it answers, if any.</summary>
    public Guid? ReportId { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How.</summary>
    public required ContactHow How { get; init; }

    /// <summary>Reached or not.</summary>
    public required bool Reached { get; init; }

    /// <summary>With whom; sealed.</summary>
    public Sealed? WithWhom { get; init; }

    /// <summary>What was said; sealed.</summary>
    public Sealed? Note { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Guid AccountId { get; init; }

    /// <inheritdoc />
    public DateOnly? WithheldUntilReviewOn { get; set; }
}

/// <summary>Afspraak: when, where, who comes.</summary>
public sealed class Appointment : ISealedRow, IWithholdable
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The household.</summary>
    public required Guid HouseholdId { get; init; }

    /// <summary>Start (UTC).</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>End (UTC).</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Subject; sealed.</summary>
    public required Sealed Subject { get; init; }

    /// <summary>Where; sealed.</summary>
    public Sealed? Place { get; init; }

    /// <summary>Who comes; sealed.</summary>
    public Sealed? WhoComes { get; init; }

    /// <summary>Who made it, in whose day it shows.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>When it was called off (UTC).</summary>
    public DateTimeOffset? CancelledAt { get; set; }

    /// <inheritdoc />
    public DateOnly? WithheldUntilReviewOn { get; set; }
}

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
