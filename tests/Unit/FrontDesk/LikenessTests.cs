using Keukentafel.Domain.Households;
using Keukentafel.Web.Features.FrontDesk;
using Keukentafel.Web.Features.Reports;

namespace Keukentafel.Tests.Unit.FrontDesk;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("1234AB", "12a", "1234 ab", "12 A", true)]
    [InlineData("1234AB", "12a", "1234 ab", "12", false)]
    [InlineData("1234AB", "", "1234AB", "", false)]
    [InlineData(null, "12", null, "12", false)]
    public void An_address_is_the_same_however_it_is_written(string? postcode, string number, string? otherPostcode, string otherNumber, bool same) =>
        Assert.Equal(same, Likeness.SameAddress(new(null, number, postcode), new(null, otherNumber, otherPostcode)));

    [Fact]
    public void It_says_why_somebody_fits()
    {
        var person = new Person
        {
            Id = Guid.CreateVersion7(), DossierId = Guid.CreateVersion7(), GivenName = "", Surname = "", BirthDate = new(1980, 2, 3),
            SubjectNumber = Guid.CreateVersion7(),
        }.Rename("Anna", "van der", "Bérg");

        Assert.Equal("Zelfde achternaam en geboortedatum", Likeness.Why(new PersonSearch { Surname = "Van der Berg", BirthDate = new(1980, 2, 3) }, person));
        Assert.Equal("", Likeness.Why(new PersonSearch { Surname = "Smit" }, person));
    }

    [Fact]
    public void Too_little_to_search_by_is_not_enough()
    {
        Assert.False(new PersonSearch { Surname = "Jansen" }.HasName);
        Assert.False(new PersonSearch { BirthDate = new(1980, 2, 3) }.HasName);
        Assert.False(new PersonSearch { Postcode = "1234AB" }.HasAddress);
        Assert.True(new PersonSearch { Postcode = "1234 ab", HouseNumber = "1" }.HasAddress);
    }
}
