using CsCheck;
using Keukentafel.Standards.Brp;

namespace Keukentafel.Tests.Unit.Standards;

public sealed class BsnTests
{
    [Theory]
    [InlineData("999990019")]
    [InlineData("999993653")]
    [InlineData("9999.90.019")]
    [InlineData(" 999 990 019 ")]
    public void A_number_that_passes_the_eleven_check_is_read(string text) => Assert.True(Bsn.IsValid(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("999990018")]
    [InlineData("99999001")]
    [InlineData("9999900199")]
    [InlineData("000000000")]
    [InlineData("00000000")]
    [InlineData("99999001x")]
    [InlineData("٩٩٩٩٩٠٠١٩")]
    [InlineData("999990019999990019999990019")]
    public void Anything_else_is_not(string? text) => Assert.False(Bsn.IsValid(text));

    [Fact]
    public void One_wrong_digit_never_passes() =>
        Gen.Select(Gen.Int[999900006, 999999990], Gen.Int[0, 8], Gen.Int[1, 9]).Sample((number, place, shift) =>
        {
            var digits = number.ToString().ToCharArray();
            if (!Bsn.IsValid(new string(digits)))
                return;
            digits[place] = (char)('0' + (digits[place] - '0' + shift) % 10);
            Assert.False(Bsn.IsValid(new string(digits)));
        });

    [Fact]
    public void It_never_prints_itself()
    {
        var bsn = Bsn.Parse("999990019");
        Assert.Equal("••••••019", $"{bsn}");
        Assert.Equal("999990019", bsn.Reveal());
        Assert.True(bsn.IsTestNumber);
    }

    [Fact]
    public void A_wrong_number_is_not_repeated_in_the_error() =>
        Assert.DoesNotContain("999990018", Assert.Throws<FormatException>(() => Bsn.Parse("999990018")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_same_number_in_another_spelling_is_equal() =>
        Assert.Equal(Bsn.Parse("999990019"), Bsn.Parse("999 990 019"));
}
