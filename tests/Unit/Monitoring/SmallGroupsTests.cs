using CsCheck;
using Keukentafel.Domain.Monitoring;

namespace Keukentafel.Tests.Unit.Monitoring;

public sealed class SmallGroupsTests
{
    // Small enough to try every table that an attacker could think of.
    static readonly Gen<(int[] Counts, int Threshold)> SmallTable =
        Gen.Select(Gen.Int[0, 9].Array[1, 5], Gen.Int[3, 5]);

    static readonly Gen<int[]> RealTable = Gen.OneOf(Gen.Int[0, 12], Gen.Int[0, 400]).Array[1, 12];

    [Fact]
    public void Rule_11_who_knows_the_rule_and_the_total_cannot_tell_a_hidden_cell() =>
        SmallTable.Sample((counts, threshold) =>
        {
            var published = SmallGroups.Hide(counts, threshold);
            if (published.Total.IsHidden)
            {
                Assert.All(published.Cells, cell => Assert.True(cell.IsHidden));
                return;
            }

            var possible = Tables(published, counts.Sum())
                .Where(table => SmallGroups.Hide(table, threshold).Cells.SequenceEqual(published.Cells)).ToList();
            for (var place = 0; place < counts.Length; place++)
            {
                if (published.Cells[place].IsHidden)
                    Assert.True(possible.Select(table => table[place]).Distinct().Count() > 1, $"cell {place} of [{string.Join(", ", counts)}] under {threshold}");
            }
        });

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

    // Every table with the shown cells and this total.
    static IEnumerable<int[]> Tables(PublishedCounts published, int total)
    {
        var places = Enumerable.Range(0, published.Cells.Count).Where(place => published.Cells[place].IsHidden).ToArray();
        var table = published.Cells.Select(cell => cell.Value ?? 0).ToArray();
        return Fill(0, total - table.Sum());

        IEnumerable<int[]> Fill(int next, int left)
        {
            if (next == places.Length)
                return left == 0 ? [[.. table]] : [];
            if (next == places.Length - 1)
                return With(next, left, 0);
            return Enumerable.Range(0, left + 1).SelectMany(value => With(next, value, left - value));
        }

        IEnumerable<int[]> With(int next, int value, int left)
        {
            table[places[next]] = value;
            foreach (var filled in Fill(next + 1, left))
                yield return filled;
        }
    }
}
