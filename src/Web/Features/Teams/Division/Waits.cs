using System.Globalization;

namespace Keukentafel.Web.Features.Teams.Division;

/// <summary>Waiting and working hours, in numbers and words.</summary>
static class Waits
{
    /// <summary>From this many days on the oldest report raises an alert.</summary>
    public const int AlertDays = 7;

    /// <summary>Hours of a full-time week (collective agreement of the municipalities).</summary>
    const int FullWeekHours = 36;

    /// <summary>Whole days that a report waits; never typed in, always from its date (wachttijd).</summary>
    public static int Days(DateOnly receivedOn, DateOnly today) => Math.Max(0, today.DayNumber - receivedOn.DayNumber);

    /// <summary>"vandaag", "1 dag", "12 dagen"</summary>
    public static string Words(int days) => days switch
    {
        0 => "vandaag",
        1 => "1 dag",
        _ => $"{days} dagen",
    };

    /// <summary>Hundredths of a full-time week as "0,89 fte, 32 uur".</summary>
    public static string Hours(int fteHundredths)
    {
        var dutch = CultureInfo.GetCultureInfo("nl-NL");
        var fte = (fteHundredths / 100m).ToString("0.##", dutch);
        var hours = Math.Round(fteHundredths * FullWeekHours / 100m, MidpointRounding.AwayFromZero).ToString("0", dutch);
        return $"{fte} fte, {hours} uur";
    }
}
