using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Casework.Reports;

/// <summary>What professionals read about a report, in Dutch.</summary>
static class ReportWords
{
    /// <summary>Where a report is on its way.</summary>
    public static string Of(ReportState state) => state switch
    {
        ReportState.New => "nieuw",
        ReportState.PickedUp => "opgepakt",
        ReportState.Routed => "route bepaald",
        ReportState.Closed => "afgesloten",
        ReportState.Duplicate => "dubbel",
    };

    /// <summary>Through which door it came.</summary>
    public static string Of(Channel channel) => channel switch
    {
        Channel.Web => "via de website",
        Channel.Telephone => "per telefoon",
        Channel.Desk => "aan de balie",
        Channel.Partner => "via een andere organisatie",
    };

    /// <summary>For whom help is asked.</summary>
    public static string Of(AskedFor askedFor) => askedFor switch
    {
        AskedFor.Self => "voor zichzelf",
        AskedFor.OtherWhoKnows => "voor iemand anders, die het weet",
        AskedFor.OtherWhoDoesNotKnow => "voor iemand anders, die het niet weet",
    };

    /// <summary>Each thing that makes it urgent, the gravest first.</summary>
    public static IEnumerable<string> Of(Urgency urgency)
    {
        if (urgency.HasFlag(Urgency.Danger)) yield return "gevaar";
        if (urgency.HasFlag(Urgency.Eviction)) yield return "dreigende ontruiming";
        if (urgency.HasFlag(Urgency.CutOff)) yield return "dreigende afsluiting";
        if (urgency.HasFlag(Urgency.NoIncome)) yield return "geen inkomen";
    }

    /// <summary>How a due date stands, as the kind of its pill.</summary>
    public static string PillOf(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        < 0 => "late",
        <= 3 => "soon",
        _ => "quiet",
    };

    /// <summary>The first words of a text, cut between two words.</summary>
    public static string Beginning(string? text, int most)
    {
        var line = (text ?? "").ReplaceLineEndings(" ").Trim();
        if (line.Length <= most) return line;
        var end = line.LastIndexOf(' ', most);
        return string.Concat(line.AsSpan(0, end > most / 2 ? end : most), "…");
    }

    /// <summary>When something happens, near by in words: "vandaag, 14.00 uur", "wo 25 nov 2026, 9.30 uur".</summary>
    public static string Moment(DateTimeOffset at, DateOnly today)
    {
        var day = DutchDates.DayOf(at);
        var words = (day.DayNumber - today.DayNumber) is 0 or 1 ? DutchDates.Relative(day, today) : DutchDates.Short(day);
        return $"{words}, {DutchDates.Clock(at)}";
    }
}
