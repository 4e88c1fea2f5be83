using Keukentafel.Domain.Privacy;

namespace Keukentafel.Web.Features.Privacy.Withheld;

/// <summary>Something that household members do not see.</summary>
/// <param name="Row">The row, tracked.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Kind">What it is, in a word.</param>
/// <param name="Words">How it begins; null when it has no words.</param>
/// <param name="At">When it was made.</param>
/// <param name="OwnPartOf">In whose own part it stands; null for the shared part.</param>
/// <param name="JournalIds">The rows that the journal points to when it tells of this.</param>
sealed record WithheldItem(
    IWithholdable Row, Guid Id, string Kind, string? Words, DateTimeOffset At, string? OwnPartOf, IReadOnlyList<Guid> JournalIds)
{
    /// <summary>When a professional looks again.</summary>
    public DateOnly ReviewOn => Row.WithheldUntilReviewOn!.Value;
}
