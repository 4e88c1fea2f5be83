namespace Keukentafel.Data.Recording;

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

    /// <summary>The report was matched to a person and household that are new here: they come to be about these.</summary>
    OpenNew,

    /// <summary>They end; the report alone can be looked up for some weeks more.</summary>
    End,
}

/// <summary>What an event of a report leads to.</summary>
/// <param name="Journal">Rows of the journal.</param>
/// <param name="Terms">What becomes of the statutory terms.</param>
/// <param name="Involvement">Who is involved from now on, and who not any more.</param>
sealed record ReportConsequences(IReadOnlyList<JournalEntry> Journal, TermChange Terms, InvolvementChange Involvement) : Consequences(Journal)
{
    /// <summary>Until when everything of the report is withheld from the household; null when nothing changes in that.</summary>
    public DateOnly? WithholdUntil { get; init; }
}
