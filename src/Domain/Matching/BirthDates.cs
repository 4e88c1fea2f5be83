using System.Globalization;

namespace Keukentafel.Domain.Matching;

/// <summary>How two birth dates are alike.</summary>
public enum DateLikeness
{
    /// <summary>The same day.</summary>
    Same,

    /// <summary>Day and month stand in each other's place, or two digits beside each other do.</summary>
    Swapped,

    /// <summary>One digit is another.</summary>
    OneDigit,

    /// <summary>Not alike.</summary>
    Different,
}

/// <summary>What a birth date becomes when somebody mistypes or mishears it.</summary>
public static class BirthDates
{
    // Which digits of ddMMyyyy stand beside each other within day, month or year.
    static readonly int[] Pairs = [0, 2, 4, 5, 6];

    /// <summary>
    /// The dates that this one is easily mistaken for, without itself: day and month swapped, two digits swapped, one digit
    /// off. About fifty; each stands in the list of each other.
    /// </summary>
    public static IReadOnlyList<DateOnly> Mistyped(DateOnly date) =>
        [.. Swapped(date).Concat(OneDigitOff(date)).Where(other => other != date && Math.Abs(other.Year - date.Year) <= 90).Distinct()];

    /// <summary>How two dates are alike; the same the other way round.</summary>
    public static DateLikeness Compare(DateOnly one, DateOnly other)
    {
        if (one == other) return DateLikeness.Same;
        if (Math.Abs(one.Year - other.Year) > 90) return DateLikeness.Different;
        if (Swapped(one).Contains(other)) return DateLikeness.Swapped;
        return Digits(one).Zip(Digits(other)).Count(pair => pair.First != pair.Second) == 1 ? DateLikeness.OneDigit : DateLikeness.Different;
    }

    static IEnumerable<DateOnly> Swapped(DateOnly date)
    {
        if (date.Day <= 12) yield return new DateOnly(date.Year, date.Day, date.Month);
        foreach (var first in Pairs)
        {
            var digits = Digits(date);
            (digits[first], digits[first + 1]) = (digits[first + 1], digits[first]);
            if (Read(digits) is { } other) yield return other;
        }
    }

    static IEnumerable<DateOnly> OneDigitOff(DateOnly date)
    {
        for (var place = 0; place < 8; place++)
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var digits = Digits(date);
                digits[place] = digit;
                if (Read(digits) is { } other) yield return other;
            }
    }

    static char[] Digits(DateOnly date) => date.ToString("ddMMyyyy", CultureInfo.InvariantCulture).ToCharArray();

    static DateOnly? Read(char[] digits) =>
        DateOnly.TryParseExact(digits, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
