using System.Runtime.InteropServices;

namespace Keukentafel.Domain.Monitoring;

/// <summary>A figure as it may be published (gepubliceerd cijfer): a value, or hidden. The default is hidden.</summary>
/// <param name="Value">The value; null when hidden.</param>
/// <typeparam name="T">The type of the figure.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Published<T>(T? Value)
    where T : struct
{
    /// <summary>Whether the figure is hidden.</summary>
    public bool IsHidden => Value is null;
}

/// <summary>A table of counts as it may be published.</summary>
/// <param name="Cells">One per group, in the order of the counts.</param>
/// <param name="Total">The sum of the groups.</param>
public sealed record PublishedCounts(IReadOnlyList<Published<int>> Cells, Published<int> Total);

/// <summary>Small groups (kleine groepen), rule 11: a figure about fewer people than the threshold is hidden, also by subtraction.</summary>
public static class SmallGroups
{
    /// <summary>The default threshold in people.</summary>
    public const int DefaultThreshold = 10;

    /// <summary>The lowest threshold that still protects: with 2 a hidden cell could only be 1.</summary>
    public const int LowestThreshold = 3;

    /// <summary>
    /// Hides the small cells of a table, and as many larger ones as it takes that no hidden cell follows from the total and
    /// the cells that are shown, not even for somebody who knows this rule.
    /// </summary>
    /// <remarks>
    /// When one cell is 1 up to the threshold, every cell under the threshold is hidden, zero too. If the hidden cells are all
    /// equal, or together under the threshold, the next larger ones are hidden as well: with two different values among them the
    /// cells can change places and give the same table, and their sum, which follows by subtraction, is not a small group. A total under the threshold is hidden with everything. Without a small cell all is shown, zero too.
    /// </remarks>
    /// <param name="counts">People per group; a person is in one group only.</param>
    /// <param name="threshold">Fewest people that a figure may be about, in people.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or the threshold is too low.</exception>
    public static PublishedCounts Hide(IReadOnlyList<int> counts, int threshold = DefaultThreshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, LowestThreshold);
        foreach (var count in counts)
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));

        var total = counts.Sum();
        var cut = HighestHidden(counts, total, threshold);
        return new PublishedCounts(
            [.. counts.Select(count => count <= cut ? default : new Published<int>(count))],
            IsSmall(total, threshold) ? default : new Published<int>(total));
    }

    /// <summary>A figure such as a median: hidden when its base is under the threshold.</summary>
    /// <param name="figure">The figure; null when there is none.</param>
    /// <param name="people">The base: how many people it is about.</param>
    /// <param name="threshold">Fewest people, in people.</param>
    /// <typeparam name="T">The type of the figure.</typeparam>
    public static Published<T> Figure<T>(T? figure, int people, int threshold = DefaultThreshold)
        where T : struct => people < threshold ? default : new Published<T>(figure);

    /// <summary>
    /// A share (aandeel) from 0 to 1: hidden when the base, those counted or those not counted are fewer than the threshold;
    /// none and all may be shown.
    /// </summary>
    /// <param name="counted">The numerator in people.</param>
    /// <param name="people">The base in people.</param>
    /// <param name="threshold">Fewest people, in people.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numerator is negative or larger than the base.</exception>
    public static Published<decimal> Share(int counted, int people, int threshold = DefaultThreshold)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(counted);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(counted, people);
        return people < threshold || IsSmall(counted, threshold) || IsSmall(people - counted, threshold)
            ? default
            : new Published<decimal>((decimal)counted / people);
    }

    static bool IsSmall(int count, int threshold) => count > 0 && count < threshold;

    // Every cell up to and including this value is hidden; -1 hides none.
    static int HighestHidden(IReadOnlyList<int> counts, int total, int threshold)
    {
        if (IsSmall(total, threshold))
            return int.MaxValue;
        if (!counts.Any(count => IsSmall(count, threshold)))
            return -1;
        var hidden = counts.Where(count => count < threshold).ToList();
        return hidden.Distinct().Count() > 1 && hidden.Sum() >= threshold
            ? hidden.Max()
            : counts.Where(count => count >= threshold).DefaultIfEmpty(int.MaxValue).Min();
    }
}
