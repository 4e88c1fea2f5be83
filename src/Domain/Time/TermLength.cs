using System.Runtime.InteropServices;

namespace Keukentafel.Domain.Time;

/// <summary>The unit in which a term is set.</summary>
public enum TermUnit
{
    /// <summary>Dagen.</summary>
    Days,

    /// <summary>Weken.</summary>
    Weeks,

    /// <summary>Maanden.</summary>
    Months,

    /// <summary>Werkdagen.</summary>
    WorkingDays,
}

/// <summary>The length of a term (termijn): a number of days, weeks, months or working days. Zero means at once (meteen).</summary>
/// <param name="Count">Number of units, 0 or more.</param>
/// <param name="Unit">The unit as the law names it; six weeks and 42 days are not the same term.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TermLength(int Count, TermUnit Unit)
{
    static readonly string[] Numbers =
        ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien"];

    /// <summary>At once (meteen, onverwijld): due on the day of the event itself.</summary>
    public static TermLength AtOnce { get; }

    /// <summary>A term in days.</summary>
    public static TermLength Days(int count) => new(count, TermUnit.Days);

    /// <summary>A term in weeks.</summary>
    public static TermLength Weeks(int count) => new(count, TermUnit.Weeks);

    /// <summary>A term in months.</summary>
    public static TermLength Months(int count) => new(count, TermUnit.Months);

    /// <summary>A term in working days.</summary>
    public static TermLength WorkingDays(int count) => new(count, TermUnit.WorkingDays);

    /// <summary>
    /// Whether the Algemene termijnenwet applies: not to more than 90 days, 12 weeks or 3 months (article 4 sub a),
    /// and not to what must be done at once.
    /// </summary>
    public bool FollowsGeneralTermsAct => Count > 0 && Unit switch
    {
        TermUnit.Days or TermUnit.WorkingDays => Count <= 90,
        TermUnit.Weeks => Count <= 12,
        TermUnit.Months => Count <= 3,
    };

    /// <summary>
    /// Whether the term is three days or longer, so that it holds at least two working days (article 2 Algemene termijnenwet).
    /// </summary>
    public bool HoldsTwoWorkingDays => Count > 0 && (Unit is TermUnit.Weeks or TermUnit.Months || Count >= 3);

    /// <summary>The last day when nothing suspends or moves the term; the day of the event itself does not count.</summary>
    public DateOnly LastDayAfter(DateOnly start, WorkingCalendar calendar) => Unit switch
    {
        TermUnit.Days => start.AddDays(Count),
        TermUnit.Weeks => start.AddDays(7 * Count),
        TermUnit.Months => start.AddMonths(Count),
        TermUnit.WorkingDays => calendar.AddWorkingDays(start, Count),
    };

    /// <summary>The length in Dutch words, for instance "zes weken" or "één maand".</summary>
    public string InDutch()
    {
        if (Count == 0)
            return "meteen";
        var number = Count < Numbers.Length ? Numbers[Count] : Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var unit = (Unit, Count) switch
        {
            (TermUnit.Days, 1) => "dag",
            (TermUnit.Days, _) => "dagen",
            (TermUnit.Weeks, 1) => "week",
            (TermUnit.Weeks, _) => "weken",
            (TermUnit.Months, 1) => "maand",
            (TermUnit.Months, _) => "maanden",
            (TermUnit.WorkingDays, 1) => "werkdag",
            (TermUnit.WorkingDays, _) => "werkdagen",
        };
        return $"{number} {unit}";
    }
}
