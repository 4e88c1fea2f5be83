using CsCheck;
using Keukentafel.Web.Platform.TagHelpers;
using Xunit;

namespace Keukentafel.Tests.Unit.Platform;

public sealed class DutchDatesTests
{
    private static readonly DateOnly Tuesday = new(2026, 3, 3);

    [Fact]
    public void A_date_is_short_on_the_screen_and_long_in_a_letter()
    {
        Assert.Equal("di 3 mrt 2026", DutchDates.Short(Tuesday));
        Assert.Equal("dinsdag 3 maart 2026", DutchDates.Long(Tuesday));
    }

    [Theory]
    [InlineData("2026-03-03T13:03:00Z", "di 3 mrt 2026, 14.03 uur")]
    [InlineData("2026-07-01T22:30:00Z", "do 2 jul 2026, 0.30 uur")]
    public void An_instant_is_shown_in_Dutch_time(string instant, string words) =>
        Assert.Equal(words, DutchDates.ShortWithClock(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, "vandaag")]
    [InlineData(1, "morgen")]
    [InlineData(-1, "gisteren")]
    [InlineData(3, "over 3 dagen")]
    [InlineData(-3, "3 dagen geleden")]
    [InlineData(14, "over 2 weken")]
    [InlineData(-90, "3 maanden geleden")]
    [InlineData(800, "over 2 jaar")]
    public void A_date_is_told_from_today(int days, string words) => Assert.Equal(words, DutchDates.Relative(Tuesday.AddDays(days), Tuesday));

    [Theory]
    [InlineData(-1, "1 dag te laat")]
    [InlineData(-3, "3 dagen te laat")]
    [InlineData(0, "vandaag")]
    [InlineData(12, "over 12 dagen")]
    public void A_due_date_says_whether_it_is_late(int days, string words) => Assert.Equal(words, DutchDates.Due(Tuesday.AddDays(days), Tuesday));

    [Fact]
    public void Late_begins_the_day_after()
    {
        Gen.Select(Gen.Int[-4000, 4000], Gen.Int[-4000, 4000]).Sample((due, today) =>
            Assert.Equal(due < today, DutchDates.Due(Tuesday.AddDays(due), Tuesday.AddDays(today)).EndsWith("te laat", StringComparison.Ordinal)));
    }
}
