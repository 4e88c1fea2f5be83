using Keukentafel.Domain.Decisions;
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

    /// <summary>The law for which its author worked, when it answers no report (doelbinding).</summary>
    public Law? Law { get; init; }

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
