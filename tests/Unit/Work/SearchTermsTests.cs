using Keukentafel.Web.Features.Teams.Search;
using Xunit;

namespace Keukentafel.Tests.Unit.Work;

/// <summary>What people type in a search bar, taken apart.</summary>
public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("KT-7F3K-92QM")]
    [InlineData("kt-7f3k-92qm")]
    [InlineData("  kt 7f3k 92qm ")]
    public void A_reference_is_found_in_any_spelling(string typed) =>
        Assert.Equal("KT-7F3K-92QM", SearchTerms.Read(typed).Reference);

    [Theory]
    [InlineData("12-03-1980")]
    [InlineData("12-3-1980")]
    [InlineData("12/03/1980")]
    [InlineData("1980-03-12")]
    public void A_birth_date_is_read_day_first(string typed) =>
        Assert.Equal(new DateOnly(1980, 3, 12), SearchTerms.Read(typed).BirthDate);

    [Fact]
    public void A_date_that_does_not_exist_is_no_birth_date() =>
        Assert.True(SearchTerms.Read("31-02-1980").IsEmpty);

    [Theory]
    [InlineData("1234ab", "1234AB", null)]
    [InlineData("1234 AB 12", "1234AB", "12")]
    [InlineData("1234ab 12 b", "1234AB", "12b")]
    public void A_postcode_may_carry_a_house_number(string typed, string postcode, string? number)
    {
        var terms = SearchTerms.Read(typed);

        Assert.Equal((postcode, number), (terms.Postcode, terms.HouseNumber));
    }

    [Theory]
    [InlineData("van der Berg", "berg", null)]
    [InlineData("anna de vries", "annavries", "vries")]
    [InlineData("Dijkstra", "dykstra", null)]
    public void A_name_is_compared_without_prefix_and_case(string typed, string whole, string? last)
    {
        var terms = SearchTerms.Read(typed);

        Assert.Equal((whole, last), (terms.WholeKey, terms.LastKey));
    }

    [Fact]
    public void A_given_name_gets_the_capitals_that_names_have() =>
        Assert.Equal("Jan-Willem", SearchTerms.Read("jan-willem bakker").Given);

    [Fact]
    public void A_name_and_a_birth_date_are_both_kept()
    {
        var terms = SearchTerms.Read("Bakker 01-02-1990");

        Assert.Equal(("bakker", new DateOnly(1990, 2, 1)), (terms.WholeKey, terms.BirthDate));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("van de")]
    [InlineData("' OR 1=1 --")]
    [InlineData("🙂🙂")]
    public void What_says_nothing_searches_nothing_or_a_plain_name(string? typed)
    {
        var terms = SearchTerms.Read(typed);

        Assert.True(terms.IsEmpty || terms.WholeKey!.All(char.IsLetter));
    }

    [Fact]
    public void A_text_that_is_far_too_long_is_cut_and_still_read() =>
        Assert.NotNull(SearchTerms.Read(new string('a', 100_000)).WholeKey);
}
