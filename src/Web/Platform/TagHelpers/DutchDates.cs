using System.Globalization;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>Dates as people in the Netherlands read them: "ma 3 mrt 2026", "gisteren", "over 3 dagen". Instants are shown in Dutch time.</summary>
public static class DutchDates
{
    private static readonly string[] ShortDays = ["zo", "ma", "di", "wo", "do", "vr", "za"];
    private static readonly string[] LongDays = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];
    private static readonly string[] ShortMonths = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    private static readonly string[] LongMonths =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>The time zone of the Netherlands.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>"ma 3 mrt 2026"</summary>
    public static string Short(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{ShortDays[(int)date.DayOfWeek]} {date.Day} {ShortMonths[date.Month - 1]} {date.Year}");

    /// <summary>"maandag 3 maart 2026", for letters.</summary>
    public static string Long(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{LongDays[(int)date.DayOfWeek]} {date.Day} {LongMonths[date.Month - 1]} {date.Year}");

    /// <summary>"14.03 uur", in Dutch time.</summary>
    public static string Clock(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Zone).ToString("H.mm", CultureInfo.InvariantCulture) + " uur";

    /// <summary>"ma 3 mrt 2026, 14.03 uur", in Dutch time.</summary>
    public static string ShortWithClock(DateTimeOffset instant) => $"{Short(DayOf(instant))}, {Clock(instant)}";

    /// <summary>The Dutch calendar day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The present Dutch calendar day.</summary>
    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DayOf(clock.GetUtcNow());
    }

    /// <summary>"vandaag", "morgen", "gisteren", "over 3 dagen", "2 weken geleden"</summary>
    public static string Relative(DateOnly date, DateOnly today)
    {
        var days = date.DayNumber - today.DayNumber;
        return days switch
        {
            0 => "vandaag",
            1 => "morgen",
            -1 => "gisteren",
            > 0 => "over " + Span(days),
            _ => Span(-days) + " geleden",
        };
    }

    /// <summary>How a due date stands: "3 dagen te laat", "vandaag", "morgen", "over 12 dagen".</summary>
    public static string Due(DateOnly due, DateOnly today)
    {
        var days = due.DayNumber - today.DayNumber;
        return days < 0 ? Span(-days) + " te laat" : Relative(due, today);
    }

    private static string Span(int days) =>
        days switch
        {
            1 => "1 dag",
            < 14 => $"{days} dagen",
            < 63 => $"{days / 7} weken",
            < 730 => $"{days / 30} maanden",
            _ => $"{days / 365} jaar",
        };
}
