using System.Globalization;

namespace Keukentafel.Domain.Monitoring;

/// <summary>
/// Kwartaal: the one period of published figures. Periods never overlap and are published only when they have ended, so that
/// no small group follows from the difference between two periods or two days (rule 11).
/// </summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Number">1 to 4.</param>
public sealed record Quarter(int Year, int Number)
{
    /// <summary>First day.</summary>
    public DateOnly Start => new(Year, Number * 3 - 2, 1);

    /// <summary>First day after it.</summary>
    public DateOnly End => Start.AddMonths(3);

    /// <summary>Code in addresses: "2026-3".</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number}");

    /// <summary>On the screen: "3e kwartaal 2026".</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"{Number}e kwartaal {Year}");

    /// <summary>The quarter that holds a day.</summary>
    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>The quarters that have ended on a day, newest first.</summary>
    /// <param name="today">The date in the Netherlands.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<Quarter> Ended(DateOnly today, int count) =>
        [.. Enumerable.Range(1, count).Select(back => Of(Of(today).Start.AddMonths(-3 * back)))];
}
