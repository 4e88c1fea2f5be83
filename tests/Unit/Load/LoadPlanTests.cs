using System.Globalization;
using Keukentafel.Data.Load;
using Keukentafel.Standards.Brp;
using Xunit;

namespace Keukentafel.Tests.Unit.Load;

public sealed class LoadPlanTests
{
    [Fact]
    public void Nobody_has_the_citizen_service_number_of_somebody_else()
    {
        var plan = new LoadPlan(LoadPlan.MostHouseholds, Seed: 7, new DateOnly(2026, 11, 1));
        // The first and the last hundred thousand households, with four people each.
        var numbers = Enumerable.Range(0, 100_000).Concat(Enumerable.Range(LoadPlan.MostHouseholds - 100_000, 100_000))
            .SelectMany(household => Enumerable.Range(0, 4).Select(place => plan.BsnOf(household, place))).ToList();

        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.All(numbers.Where((_, place) => place % 97 == 0), number => Assert.True(Bsn.TryParse(number, out _) && number[0] == '9', number));
    }

    [Fact]
    public void Each_number_of_the_range_is_given_once() =>
        Assert.Equal(MadeUp.MostBsns, Enumerable.Range(0, MadeUp.MostBsns).Select(number => int.Parse(MadeUp.Bsn(number), CultureInfo.InvariantCulture)).Distinct().Count());
}
