using CsCheck;
using Keukentafel.Domain.Monitoring;

namespace Keukentafel.Tests.Unit.Monitoring;

public sealed class SmallGroupsTests
{
    static readonly Gen<int[]> RealTable = Gen.OneOf(Gen.Int[0, 4], Gen.Int[0, 12], Gen.Int[0, 400]).Array[1, 12];

    // Every table of that many groups and that total is tried: an attacker cannot know more than this test does.
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    [InlineData(5, 3)]
    [InlineData(2, 4)]
    [InlineData(3, 4)]
    [InlineData(4, 4)]
    [InlineData(2, 5)]
    [InlineData(3, 5)]
    [InlineData(4, 5)]
    [InlineData(2, 10)]
    public void Rule_11_who_knows_the_rule_and_the_total_cannot_tell_a_hidden_cell(int groups, int threshold)
    {
        for (var total = 1; total <= 4 * threshold; total++)
        {
            foreach (var alike in Tables(groups, total).GroupBy(table => Shown(table, threshold)))
            {
                if (SmallGroups.Hide(alike.First(), threshold) is not { Total.IsHidden: false } published)
                    continue;
                for (var place = 0; place < groups; place++)
                {
                    if (published.Cells[place].IsHidden)
                        Assert.True(alike.Select(table => table[place]).Distinct().Count() > 1, $"cell {place} of {alike.Key} in {total}");
                }
            }
        }
    }

    [Fact]
    public void A_hidden_total_goes_with_hidden_cells() =>
        RealTable.Where(counts => counts.Sum() is > 0 and < 10).Sample(counts =>
        {
            var published = SmallGroups.Hide(counts);
            Assert.True(published.Total.IsHidden);
            Assert.All(published.Cells, cell => Assert.True(cell.IsHidden));
        }, iter: 20);

    [Fact]
    public void Rule_11_nothing_small_is_shown_and_nothing_small_follows_by_subtraction() =>
        RealTable.Sample(counts =>
        {
            var published = SmallGroups.Hide(counts);
            Assert.DoesNotContain(published.Cells, cell => cell.Value is > 0 and < 10);
            Assert.False(published.Total.Value is > 0 and < 10);
            if (published.Total.Value is not { } total)
                return;
            var hidden = total - published.Cells.Sum(cell => cell.Value ?? 0);
            Assert.True(hidden is 0 or >= 10, $"{hidden} people follow by subtraction");
            Assert.NotEqual(1, published.Cells.Count(cell => cell.IsHidden));
        });

    [Fact]
    public void What_is_shown_is_true() =>
        RealTable.Sample(counts =>
        {
            var published = SmallGroups.Hide(counts);
            Assert.Equal(counts.Length, published.Cells.Count);
            Assert.All(counts.Zip(published.Cells), pair => Assert.True(pair.Second.Value is not { } value || value == pair.First));
            Assert.True(published.Total.Value is not { } total || total == counts.Sum());
        });

    [Theory]
    [InlineData(new[] { 20, 30, 40 }, new[] { 20, 30, 40 }, 90)] // nothing small
    [InlineData(new[] { 20, 0, 40 }, new[] { 20, 0, 40 }, 60)] // zero tells nothing here
    [InlineData(new[] { 20, 7, 40 }, new[] { -1, -1, 40 }, 67)] // 7 would follow, so 20 goes too
    [InlineData(new[] { 20, 7, 6, 40 }, new[] { 20, -1, -1, 40 }, 73)] // 13 people together
    [InlineData(new[] { 20, 3, 4, 40 }, new[] { -1, -1, -1, 40 }, 67)] // 7 people together would follow
    [InlineData(new[] { 9, 9, 10, 40 }, new[] { -1, -1, -1, 40 }, 68)] // 18 in two cells could only be 9 and 9
    [InlineData(new[] { 20, 0, 7, 40 }, new[] { -1, -1, -1, 40 }, 67)]
    [InlineData(new[] { 20, 7, 20, 40 }, new[] { -1, -1, -1, 40 }, 87)] // equal cells go together
    [InlineData(new[] { 4, 5 }, new[] { -1, -1 }, -1)] // nine people in all
    [InlineData(new[] { 0, 0 }, new[] { 0, 0 }, 0)] // nobody
    [InlineData(new[] { 12 }, new[] { 12 }, 12)]
    public void A_table_by_hand(int[] counts, int[] shown, int total)
    {
        var published = SmallGroups.Hide(counts);
        Assert.Equal(shown, published.Cells.Select(cell => cell.Value ?? -1));
        Assert.Equal(total, published.Total.Value ?? -1);
    }

    [Theory]
    [InlineData(10, 20, 0.5)]
    [InlineData(0, 20, 0.0)]
    [InlineData(20, 20, 1.0)]
    [InlineData(9, 40, null)] // numerator
    [InlineData(31, 40, null)] // complement
    [InlineData(0, 9, null)] // base
    [InlineData(0, 0, null)]
    public void A_share_by_hand(int counted, int people, double? share) =>
        Assert.Equal((decimal?)share, SmallGroups.Share(counted, people).Value);

    [Fact]
    public void A_shown_share_has_no_small_side() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60]).Where((counted, rest) => counted + rest > 0).Sample((counted, rest) =>
        {
            var shown = !SmallGroups.Share(counted, counted + rest).IsHidden;
            Assert.Equal(counted is 0 or >= 10 && rest is 0 or >= 10 && counted + rest >= 10, shown);
        });

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, 14)]
    public void A_median_about_few_people_is_hidden(int people, int? shown) =>
        Assert.Equal(shown, SmallGroups.Figure<int>(14, people).Value);

    [Fact]
    public void What_was_never_set_is_hidden() => Assert.True(default(Published<int>).IsHidden);

    [Fact]
    public void A_threshold_that_protects_nobody_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallGroups.Hide([5], 2));

    static string Shown(int[] table, int threshold) =>
        string.Join(' ', SmallGroups.Hide(table, threshold).Cells.Select(cell => cell.Value?.ToString() ?? "x"));

    static IEnumerable<int[]> Tables(int groups, int total) => groups == 1
        ? [[total]]
        : Enumerable.Range(0, total + 1).SelectMany(first => Tables(groups - 1, total - first).Select(rest => (int[])[first, .. rest]));
}
