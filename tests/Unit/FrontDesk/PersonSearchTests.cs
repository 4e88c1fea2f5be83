using Keukentafel.Web.Features.Casework.FrontDesk;

namespace Keukentafel.Tests.Unit.FrontDesk;

public sealed class PersonSearchTests
{
    [Fact]
    public void Too_little_to_search_by_is_not_enough()
    {
        Assert.False(new PersonSearch { Surname = "Jansen" }.HasName);
        Assert.False(new PersonSearch { BirthDate = new(1980, 2, 3) }.HasName);
        Assert.False(new PersonSearch { Postcode = "1234AB" }.HasAddress);
        Assert.True(new PersonSearch { Postcode = "1234 ab", HouseNumber = "1" }.HasAddress);
    }
}
