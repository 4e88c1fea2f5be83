using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Tests.Unit.Privacy;

/// <summary>The matrix cell by cell, as article 5.1.1(4) Wmo 2015, article 7.4.0 Jeugdwet and article 8d Wgs ask it.</summary>
public sealed class PurposeMatrixTests
{
    [Theory]
    [InlineData(Law.Wmo, Law.Wmo, PurposeCondition.SameLaw)]
    [InlineData(Law.Wmo, Law.Jeugdwet, PurposeCondition.NeedAndBasis)]
    [InlineData(Law.Wmo, Law.Participatiewet, PurposeCondition.NeedAndBasis)]
    [InlineData(Law.Wmo, Law.Wgs, PurposeCondition.IfNecessary)]
    [InlineData(Law.Jeugdwet, Law.Wmo, PurposeCondition.ExplicitConsent)]
    [InlineData(Law.Jeugdwet, Law.Jeugdwet, PurposeCondition.SameLaw)]
    [InlineData(Law.Jeugdwet, Law.Participatiewet, PurposeCondition.NeedAndBasis)]
    [InlineData(Law.Jeugdwet, Law.Wgs, PurposeCondition.IfNecessary)]
    [InlineData(Law.Participatiewet, Law.Wmo, PurposeCondition.ExplicitConsent)]
    [InlineData(Law.Participatiewet, Law.Jeugdwet, PurposeCondition.NeedAndBasis)]
    [InlineData(Law.Participatiewet, Law.Participatiewet, PurposeCondition.SameLaw)]
    [InlineData(Law.Participatiewet, Law.Wgs, PurposeCondition.IfNecessary)]
    [InlineData(Law.Wgs, Law.Wmo, PurposeCondition.ExplicitConsent)]
    [InlineData(Law.Wgs, Law.Jeugdwet, PurposeCondition.NeedAndBasis)]
    [InlineData(Law.Wgs, Law.Participatiewet, PurposeCondition.NeedAndBasis)]
    [InlineData(Law.Wgs, Law.Wgs, PurposeCondition.SameLaw)]
    public void Each_cell_asks_what_the_law_asks(Law gatheredUnder, Law usedFor, PurposeCondition condition) =>
        Assert.Equal(condition, PurposeMatrix.On(new DateOnly(2026, 11, 22)).Cell(gatheredUnder, usedFor).Condition);

    [Fact]
    public void Consent_and_necessity_name_their_article()
    {
        var matrix = PurposeMatrix.On(new DateOnly(2026, 11, 22));

        Assert.Equal("artikel 5.1.1 lid 4 Wmo 2015", matrix.Cell(Law.Jeugdwet, Law.Wmo).Article);
        Assert.Equal("artikel 8d Wgs", matrix.Cell(Law.Wmo, Law.Wgs).Article);
    }

    [Fact]
    public void A_day_before_the_first_version_is_read_by_that_version() =>
        Assert.Same(PurposeMatrix.Versions[^1], PurposeMatrix.On(new DateOnly(2015, 1, 1)));
}
