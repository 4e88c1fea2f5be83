using Keukentafel.Data.Journal;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Triage;

namespace Keukentafel.Data.Recording;

/// <summary>A row of the journal that follows from an event.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">To what.</param>
/// <param name="Detail">Reason or detail in words; sealed when it is stored.</param>
/// <param name="IsBySystem">True when the program did it by itself, and not who acted.</param>
sealed record JournalEntry(JournalKind Kind, JournalSubject Subject, string? Detail = null, bool IsBySystem = false);

/// <summary>A fact that follows from an event of a report; it counts the report's person.</summary>
sealed record ReportFact(FactKind Kind, DateOnly On, Route? Route = null, Law? Law = null, int? Value = null);

/// <summary>What an event does to the statutory terms of a report.</summary>
enum TermChange
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>They are computed again from day, law and urgency (rule 10).</summary>
    Recompute,

    /// <summary>The inquiry is met.</summary>
    MeetInquiry,

    /// <summary>The inquiry is met and the term of the decision takes over.</summary>
    AwaitDecision,

    /// <summary>What is open does not matter any more.</summary>
    DropOpen,
}

/// <summary>What an event does to the involvements that began with a report.</summary>
enum InvolvementChange
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>They end, and one begins for who has the report now: its handler, or else the intake of its team.</summary>
    Pass,

    /// <summary>They come to be about the household that the report was matched to.</summary>
    Match,

    /// <summary>They end; the report alone can be looked up for some weeks more.</summary>
    End,
}

/// <summary>
/// All that one event of a report leads to, in the same transaction as the change itself. Journal, terms and involvement have to
/// be said for every event, also when it is nothing.
/// </summary>
/// <param name="Journal">Rows of the journal.</param>
/// <param name="Terms">What becomes of the statutory terms.</param>
/// <param name="Involvement">Who is involved from now on, and who not any more.</param>
sealed record Consequences(IReadOnlyList<JournalEntry> Journal, TermChange Terms, InvolvementChange Involvement)
{
    /// <summary>Facts for the figures.</summary>
    public IReadOnlyList<ReportFact> Facts { get; init; } = [];

    /// <summary>Laws that are involved in the household from now on; each counts once per household.</summary>
    public IReadOnlyCollection<Law> LawsInvolved { get; init; } = [];

    /// <summary>Until when everything of the report is withheld from the household; null when nothing changes in that.</summary>
    public DateOnly? WithholdUntil { get; init; }
}
