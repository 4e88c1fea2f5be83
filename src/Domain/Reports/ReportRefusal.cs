namespace Keukentafel.Domain.Reports;

/// <summary>Why something cannot be done with a report.</summary>
public enum ReportRefusal
{
    /// <summary>It is closed, or a duplicate.</summary>
    Ended,

    /// <summary>A colleague picked it up.</summary>
    AlreadyPickedUp,

    /// <summary>A colleague has it; only that one hands it over.</summary>
    HandledByOther,

    /// <summary>The receiver has it already.</summary>
    AlreadyTheHandler,

    /// <summary>It waits already at this team.</summary>
    AlreadyWaits,

    /// <summary>Meanwhile another one has it than who it is taken from.</summary>
    WithAnother,

    /// <summary>Nobody picked it up yet.</summary>
    NobodyHasIt,

    /// <summary>Only who has it closes it.</summary>
    NotTheHandler,

    /// <summary>A decision on a provision is still owed.</summary>
    AwaitsDecision,

    /// <summary>It is matched to a person already.</summary>
    AlreadyMatched,

    /// <summary>It was not marked as a duplicate.</summary>
    NotADuplicate,
}
