using System.Globalization;

namespace Keukentafel.Domain.Time;

/// <summary>Where a term comes from, in words for the resident.</summary>
/// <param name="StartEvent">The event that starts it, in Dutch with its article word: "de melding".</param>
/// <param name="Article">The article of law: "artikel 2.3.2 lid 1 Wmo 2015".</param>
/// <param name="SuspensionArticle">The article by which it may be suspended; null uses article 4:15 Awb.</param>
public sealed record TermSource(string StartEvent, string Article, string? SuspensionArticle = null);

/// <summary>A computed due date (uiterste dag) and why it is that day. It is never typed (rule 10).</summary>
/// <param name="DueOn">The last day of the term; null while an open suspension makes it stand still.</param>
/// <param name="NominalEnd">The last day without suspension and without the Algemene termijnenwet.</param>
/// <param name="SuspendedDays">Number of calendar days that the term stood still before its end.</param>
/// <param name="Explanation">Why, in Dutch, with the articles.</param>
public sealed record Deadline(DateOnly? DueOn, DateOnly NominalEnd, int SuspendedDays, string Explanation)
{
    /// <summary>Whether the term stands still now (opgeschort), so that there is no due date yet.</summary>
    public bool StandsStill => DueOn is null;
}

/// <summary>Counting terms (termijnen): Algemene termijnenwet and article 4:15 Awb. Pure: the same events give the same date.</summary>
public static class Term
{
    static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>
    /// The due date of a term that counts forward from the day after its starting event.
    /// Suspended days do not count; an end on a Saturday, Sunday or holiday moves to the next working day (article 1),
    /// and three days or more hold at least two working days (article 2 Algemene termijnenwet).
    /// </summary>
    /// <param name="start">The day of the event; it does not count itself.</param>
    /// <param name="length">The length of the term.</param>
    /// <param name="suspensions">In any order; they may overlap, a day stands still once.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="source">Words for the explanation; null leaves out event and article.</param>
    /// <param name="adjournment">A second term that follows at once on the first, as in article 7:10(3) Awb.</param>
    public static Deadline DueDate(
        DateOnly start,
        TermLength length,
        IReadOnlyList<Suspension> suspensions,
        WorkingCalendar calendar,
        TermSource? source = null,
        TermLength? adjournment = null)
    {
        var nominal = length.LastDayAfter(start, calendar);
        if (adjournment is { } more)
            nominal = more.LastDayAfter(nominal, calendar);
        var clock = new TermClock(start, suspensions, calendar);
        var why = new List<string> { FirstSentence(length, adjournment, source) };

        var counted = length.Unit == TermUnit.WorkingDays
            ? clock.RunWorkingDays(length.Count)
            : clock.RunDays(nominal.DayNumber - start.DayNumber);
        var lastCounted = clock.Day;
        var followsAct = length.FollowsGeneralTermsAct && adjournment is not { FollowsGeneralTermsAct: false };
        var moved = counted && followsAct ? clock.RunToWorkingDay() : counted;
        var beforeSecond = clock.Day;
        var ended = moved && followsAct && length.HoldsTwoWorkingDays ? clock.RunUntilTwoWorkingDays() : moved;

        var suspensionArticle = source?.SuspensionArticle ?? "artikel 4:15 Awb";
        if (clock.SuspendedDays > 0)
            why.Add($"De termijn stond {InDays(clock.SuspendedDays)} stil ({suspensionArticle}).");
        if (!ended)
        {
            why.Add($"De termijn staat stil vanaf {clock.Day.ToString("d MMMM yyyy", Dutch)} ({suspensionArticle}).");
            return new Deadline(null, nominal, clock.SuspendedDays, string.Join(' ', why));
        }

        if (beforeSecond > lastCounted)
            why.Add("De laatste dag was een zaterdag, zondag of feestdag en schuift door (artikel 1 Algemene termijnenwet).");
        if (clock.Day > beforeSecond)
            why.Add("De termijn telt altijd ten minste twee werkdagen (artikel 2 Algemene termijnenwet).");
        return new Deadline(clock.Day, nominal, clock.SuspendedDays, string.Join(' ', why));
    }

    static string FirstSentence(TermLength length, TermLength? adjournment, TermSource? source)
    {
        var words = length.InDutch() + (adjournment is { } more ? $" en nog {more.InDutch()}" : "");
        if (source is not null)
            words += $" na {source.StartEvent}, {source.Article}";
        return $"{char.ToUpper(words[0], Dutch)}{words[1..]}.";
    }

    static string InDays(int count) => count == 1 ? "1 dag" : $"{count.ToString(Dutch)} dagen";
}
