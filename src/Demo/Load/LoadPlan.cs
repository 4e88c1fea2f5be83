namespace Keukentafel.Demo.Load;

/// <summary>Which made-up municipality: the same three values give the same people, dates and words every time.</summary>
/// <param name="Households">How many households.</param>
/// <param name="Seed">Number that everything follows from.</param>
/// <param name="Until">The day on which it looks as it does now: the youngest report came in the day before.</param>
public sealed record LoadPlan(int Households, int Seed, DateOnly Until)
{
    /// <summary>The most households of one municipality: each of their people has a citizen service number of their own.</summary>
    public const int MostHouseholds = MadeUp.MostBsns / MostPeople;

    const int Years = 4;
    const int MostPeople = 4;

    /// <summary>The day of the first report.</summary>
    public DateOnly FirstDay => Until.AddYears(-Years);

    /// <summary>The day on which the help of a household began: even over the years, in the order of their numbers.</summary>
    internal DateOnly DayOf(int number) => FirstDay.AddDays((int)((long)number * (Until.DayNumber - FirstDay.DayNumber) / Households));

    /// <summary>
    /// The citizen service number of somebody in a household. Neighbours have no neighbouring numbers: the factor has no divisor in
    /// common with how many there are, so that no two people meet.
    /// </summary>
    /// <param name="number">Which household.</param>
    /// <param name="place">Which of its people, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">More people than a household has room for: the number would be a neighbour's.</exception>
    internal string BsnOf(int number, int place)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, MostPeople);
        return MadeUp.Bsn((int)((((long)number * MostPeople + place) * 5_786_411 + (uint)Seed) % MadeUp.MostBsns));
    }
}
