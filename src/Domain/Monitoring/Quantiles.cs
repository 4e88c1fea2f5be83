namespace Keukentafel.Domain.Monitoring;

/// <summary>
/// Median and p90 by one definition: the smallest value such that at least p percent of the values are at most that value;
/// when exactly p percent are, the mean of that value and the next. (Inverse of the empirical distribution with averaging,
/// definition 2 of Hyndman and Fan, 1996; for p = 50 the median that everybody learns.)
/// </summary>
public static class Quantiles
{
    /// <summary>The median (mediaan, middelste waarde); null without values.</summary>
    public static decimal? Median(IReadOnlyCollection<int> values) => Percentile(values, 50);

    /// <summary>The 90th percentile (p90): nine out of ten are at most this; null without values.</summary>
    public static decimal? P90(IReadOnlyCollection<int> values) => Percentile(values, 90);

    /// <summary>Any percentile strictly between 0 and 100; null without values.</summary>
    /// <param name="values">The values in any order.</param>
    /// <param name="percent">1 to 99.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is not 1 to 99.</exception>
    public static decimal? Percentile(IReadOnlyCollection<int> values, int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 99);
        if (values.Count == 0)
            return null;
        var sorted = values.Order().ToArray();
        var (rank, rest) = Math.DivRem((long)sorted.Length * percent, 100);
        return rest > 0 ? sorted[rank] : (sorted[rank - 1] + (decimal)sorted[rank]) / 2;
    }
}
