using Keukentafel.Standards.Brp;

namespace Keukentafel.Tests.Unit.Standards;

public sealed class DutchPostcodeTests
{
    [Theory]
    [InlineData("1234AB")]
    [InlineData("1234 ab")]
    [InlineData(" 1234\u00a0Ab ")]
    public void Any_spelling_gives_one_form(string text) => Assert.Equal("1234 AB", DutchPostcode.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123 AB")]
    [InlineData("1234")]
    [InlineData("12345 A")]
    [InlineData("1234 ÀB")]
    [InlineData("1234 SS")]
    [InlineData("1234 ABC")]
    public void Anything_else_is_not_a_postcode(string? text) => Assert.False(DutchPostcode.TryParse(text, out _));
}
