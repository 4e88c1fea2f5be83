using CsCheck;
using Keukentafel.Domain.Matching;

namespace Keukentafel.Tests.Unit.Matching;

public sealed class BirthDatesTests
{
    static readonly Gen<DateOnly> Days = Gen.Int[0, 45_000].Select(new DateOnly(1905, 1, 1).AddDays);

    [Fact]
    public void Each_mistyped_date_is_alike_and_has_the_first_in_its_own_list() => Days.Sample(day =>
    {
        foreach (var other in BirthDates.Mistyped(day))
        {
            Assert.NotEqual(DateLikeness.Different, BirthDates.Compare(day, other));
            Assert.Equal(BirthDates.Compare(day, other), BirthDates.Compare(other, day));
            Assert.Contains(day, BirthDates.Mistyped(other));
        }
    }, iter: 200);

    [Fact]
    public void Two_dates_are_alike_only_when_one_is_in_the_list_of_the_other() => Gen.Select(Days, Days).Sample((one, other) =>
        Assert.Equal(one == other || BirthDates.Mistyped(one).Contains(other), BirthDates.Compare(one, other) != DateLikeness.Different));

    [Fact]
    public void The_list_stays_short_enough_to_ask_a_database() => Days.Sample(day => Assert.InRange(BirthDates.Mistyped(day).Count, 10, 80));

    [Theory]
    [InlineData("1980-03-12", "1980-12-03", DateLikeness.Swapped)]
    [InlineData("1980-03-12", "1980-03-21", DateLikeness.Swapped)]
    [InlineData("1985-03-12", "1958-03-12", DateLikeness.Swapped)]
    [InlineData("1980-03-12", "1981-03-12", DateLikeness.OneDigit)]
    [InlineData("1980-03-12", "1981-04-12", DateLikeness.Different)]
    public void It_knows_the_mistakes_that_people_make(string one, string other, DateLikeness likeness) =>
        Assert.Equal(likeness, BirthDates.Compare(DateOnly.Parse(one), DateOnly.Parse(other)));
}
