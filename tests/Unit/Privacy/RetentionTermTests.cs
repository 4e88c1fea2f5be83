using Keukentafel.Domain.Privacy;

namespace Keukentafel.Tests.Unit.Privacy;

/// <summary>How long a dossier is kept, by article; without one the municipality sets it and this is the default.</summary>
public sealed class RetentionTermTests
{
    [Theory]
    [InlineData(RetentionClass.Wmo15Years, ProcessingBasis.Wmo, 15, "Wmo 2015, artikel 5.3.4")]
    [InlineData(RetentionClass.Youth20Years, ProcessingBasis.Jeugdwet, 20, "Jeugdwet, artikel 7.3.8")]
    [InlineData(RetentionClass.SelectionList, ProcessingBasis.Participatiewet, 10, null)]
    [InlineData(RetentionClass.SelectionList, ProcessingBasis.Wgs, 5, null)]
    [InlineData(RetentionClass.ReportWithoutProvision, ProcessingBasis.ReportIntake, 5, null)]
    public void Each_class_has_its_term(RetentionClass retention, ProcessingBasis basis, int years, string? article) =>
        Assert.Equal(new RetentionTerm(years, article), RetentionTerm.Of(retention, basis));

    [Fact]
    public void A_term_counts_back_in_whole_years()
    {
        var now = new DateTimeOffset(2026, 3, 17, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal(new DateTimeOffset(2011, 3, 17, 9, 0, 0, TimeSpan.Zero), RetentionTerm.Of(RetentionClass.Wmo15Years, ProcessingBasis.Wmo).Before(now));
    }
}
