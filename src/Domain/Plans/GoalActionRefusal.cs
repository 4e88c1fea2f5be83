namespace Keukentafel.Domain.Plans;

/// <summary>Why something cannot be done with an action.</summary>
public enum GoalActionRefusal
{
    /// <summary>Only who does it says so, or the director for who does not sign in here.</summary>
    NotTheirsToSay,

    /// <summary>It counts as kept.</summary>
    AlreadyKept,

    /// <summary>Nobody said that it is done.</summary>
    NotDone,

    /// <summary>Who said that it is done does not object to that.</summary>
    OwnWord,

    /// <summary>There is an objection already.</summary>
    AlreadyObjected,
}
