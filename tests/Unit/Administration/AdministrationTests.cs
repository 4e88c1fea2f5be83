using Keukentafel.Web.Features.Administration;
using Xunit;

namespace Keukentafel.Tests.Unit.Administration;

/// <summary>What an administrator types, read and checked.</summary>
public sealed class AdministrationTests
{
    [Theory]
    [InlineData("1000", 1000)]
    [InlineData(" 9999 ", 9999)]
    [InlineData("0999", null)]
    [InlineData("123", null)]
    [InlineData("12345", null)]
    [InlineData("12a4", null)]
    [InlineData(null, null)]
    public void An_area_is_four_digits(string? typed, int? area) => Assert.Equal(area, PostcodeRange.ReadArea(typed));

    [Theory]
    [InlineData(1000, 1499, 1499, 1600, true)]
    [InlineData(1000, 1499, 1500, 1600, false)]
    [InlineData(1200, 1200, 1000, 1499, true)]
    [InlineData(1000, 1499, 1200, 1200, true)]
    public void Two_ranges_overlap_when_they_share_an_area(int first, int last, int otherFirst, int otherLast, bool overlap) =>
        Assert.Equal(overlap, new PostcodeRange(first, last).Overlaps(new PostcodeRange(otherFirst, otherLast)));

    [Theory]
    [InlineData("1", 100)]
    [InlineData("0,89", 89)]
    [InlineData("0.89", 89)]
    [InlineData("1,2", 120)]
    [InlineData("0", null)]
    [InlineData("1,21", null)]
    [InlineData("0,895", null)]
    [InlineData("-1", null)]
    [InlineData("1e5", null)]
    [InlineData("veel", null)]
    [InlineData(null, null)]
    public void Fte_is_read_in_hundredths(string? typed, int? hundredths) => Assert.Equal(hundredths, Fte.Read(typed));

    [Fact]
    public void A_changed_value_gives_another_version()
    {
        Assert.Equal(ShownVersion.Of("Noord", null), ShownVersion.Of("Noord", null));
        Assert.NotEqual(ShownVersion.Of("Noord", null), ShownVersion.Of("Zuid", null));
        Assert.NotEqual(ShownVersion.Of("ab", "c"), ShownVersion.Of("a", "bc"));
    }
}
