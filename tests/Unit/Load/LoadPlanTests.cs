using System.Collections;
using System.Globalization;
using Keukentafel.Demo.Load;
using Keukentafel.Standards.Brp;
using Xunit;

namespace Keukentafel.Tests.Unit.Load;

public sealed class LoadPlanTests
{
    const int MostPeople = 4;

    static readonly LoadPlan Plan = new(LoadPlan.MostHouseholds, Seed: 7, new DateOnly(2026, 11, 1));

    [Fact]
    public void In_the_largest_municipality_nobody_has_the_citizen_service_number_of_somebody_else()
    {
        var given = new BitArray(1_000_000_000);
        for (var household = 0; household < LoadPlan.MostHouseholds; household++)
        {
            for (var place = 0; place < MostPeople; place++)
            {
                var number = Plan.BsnOf(household, place);
                var digits = int.Parse(number, CultureInfo.InvariantCulture);
                if (given[digits]) Assert.Fail($"{number} is given twice.");
                given[digits] = true;
                // Parsing each of nine million takes long.
                if (household % 97 == 0) Assert.True(Bsn.TryParse(number, out _) && number[0] == '9', number);
            }
        }
    }

    [Fact]
    public void Nobody_too_many_gets_the_number_of_a_neighbour() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Plan.BsnOf(0, MostPeople));
}
