using CsCheck;
using Keukentafel.Web.Platform.Pictures;
using Xunit;

namespace Keukentafel.Tests.Unit.Pictures;

public sealed class TextWidthTests
{
    [Fact]
    public void Wrapped_lines_fit_the_width()
    {
        Gen.Select(Gen.String, Gen.Int[1, 4]).Sample((text, lines) =>
        {
            var wrapped = TextWidth.Wrap(text, 15, 164, lines);

            Assert.True(wrapped.Count <= lines);
            Assert.All(wrapped, line => Assert.True(TextWidth.Of(line, 15) <= 164));
        });
    }

    [Fact]
    public void Nothing_is_lost_when_there_is_room()
    {
        Gen.String[Gen.Char["abcdefgh ijkl-mnop"], 0, 60].Sample(text =>
        {
            var wrapped = TextWidth.Wrap(text, 15, 164, 20);

            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(wrapped).Replace(" ", "", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Marks_that_turn_the_direction_of_text_are_left_out() => Assert.Equal("Jan evil", TextWidth.Printable("Jan\u202e \u0007evil"));
}
