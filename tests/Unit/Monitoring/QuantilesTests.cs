using CsCheck;
using Keukentafel.Domain.Monitoring;

namespace Keukentafel.Tests.Unit.Monitoring;

public sealed class QuantilesTests
{
    [Fact]
    public void Without_values_there_is_no_figure()
    {
        Assert.Null(Quantiles.Median([]));
        Assert.Null(Quantiles.P90([]));
    }

    [Theory]
    [InlineData(new[] { 7 }, 7, 7)]
    [InlineData(new[] { 9, 1, 5 }, 5, 9)]
    [InlineData(new[] { 4, 1, 2, 8 }, 3, 8)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 5.5, 9.5)] // nine of ten are at most 9; the next is 10
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, 6, 10)] // 9.9 of eleven: the tenth
    [InlineData(new[] { int.MaxValue, int.MaxValue }, int.MaxValue, int.MaxValue)]
    public void By_hand(int[] values, double median, double p90)
    {
        Assert.Equal((decimal)median, Quantiles.Median(values));
        Assert.Equal((decimal)p90, Quantiles.P90(values));
    }

    [Fact]
    public void At_least_p_percent_are_at_most_the_percentile_and_the_order_does_not_matter() =>
        Gen.Select(Gen.Int[-50, 50].Array[1, 40], Gen.Int[1, 99]).Sample((values, percent) =>
        {
            var percentile = Quantiles.Percentile(values, percent)!.Value;
            Assert.True(100 * values.Count(value => value <= percentile) >= percent * values.Length);
            Assert.True(100 * values.Count(value => value >= percentile) >= (100 - percent) * values.Length);
            Assert.Equal(percentile, Quantiles.Percentile([.. values.Reverse()], percent));
        });
}
