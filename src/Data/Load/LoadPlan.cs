namespace Keukentafel.Data.Load;

/// <summary>Which made-up municipality: the same three values give the same people, dates and words every time.</summary>
/// <param name="Households">How many households.</param>
/// <param name="Seed">Number that everything follows from.</param>
/// <param name="Until">The day on which it looks as it does now: the youngest report came in the day before.</param>
public sealed record LoadPlan(int Households, int Seed, DateOnly Until)
{
    const int Years = 4;

    /// <summary>The day of the first report.</summary>
    public DateOnly FirstDay => Until.AddYears(-Years);

    /// <summary>The day on which the help of a household began: even over the years, in the order of their numbers.</summary>
    internal DateOnly DayOf(int number) => FirstDay.AddDays((int)((long)number * (Until.DayNumber - FirstDay.DayNumber) / Households));
}
