using System.Globalization;
using System.Text;
using Keukentafel.Domain.SignIn;
using Xunit;

namespace Keukentafel.Tests.Unit.SignIn;

public sealed class TimeCodeTests
{
    static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>The test vectors of RFC 6238, appendix B, for HMAC-SHA-1.</summary>
    [Theory]
    [InlineData("1970-01-01T00:00:59Z", "94287082")]
    [InlineData("2005-03-18T01:58:29Z", "07081804")]
    [InlineData("2005-03-18T01:58:31Z", "14050471")]
    [InlineData("2009-02-13T23:31:30Z", "89005924")]
    [InlineData("2033-05-18T03:33:20Z", "69279037")]
    [InlineData("2603-10-11T11:33:20Z", "65353130")]
    public void The_codes_are_those_of_the_standard(string moment, string code) =>
        Assert.Equal(code, TimeCode.Of(Secret, TimeCode.StepOf(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)), digits: 8));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_telephone_may_be_one_step_early_or_late(int steps, bool isTaken)
    {
        var now = DateTimeOffset.UnixEpoch.AddDays(20_000);
        var code = TimeCode.Of(Secret, TimeCode.StepOf(now) + steps);

        Assert.Equal(isTaken, TimeCode.Match(Secret, code, now, lastStep: 0) is not null);
    }

    [Fact]
    public void A_code_works_once_and_an_earlier_one_not_after_it()
    {
        var now = DateTimeOffset.UnixEpoch.AddDays(20_000);
        var step = TimeCode.StepOf(now);

        Assert.Null(TimeCode.Match(Secret, TimeCode.Of(Secret, step), now, lastStep: step));
        Assert.Null(TimeCode.Match(Secret, TimeCode.Of(Secret, step - 1), now, lastStep: step));
        Assert.Equal(step + 1, TimeCode.Match(Secret, TimeCode.Of(Secret, step + 1), now, lastStep: step));
    }

    /// <summary>The test vectors of RFC 4648, section 10, without padding.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_secret_is_written_as_the_standard_says(string text, string written) => Assert.Equal(written, Base32.Of(Encoding.ASCII.GetBytes(text)));
}
