namespace Keukentafel.Domain.Conversations;

/// <summary>Why something cannot be done with a conversation.</summary>
public enum ConversationRefusal
{
    /// <summary>It is not known yet whom the report is about.</summary>
    NobodyIsKnown,

    /// <summary>The report is closed, or a duplicate.</summary>
    ReportEnded,

    /// <summary>Its account was sent: it does not change any more.</summary>
    AccountWasSent,

    /// <summary>Its account was not sent yet.</summary>
    AccountNotSent,

    /// <summary>Only a resident corrects the account.</summary>
    NotAResident,

    /// <summary>It is not held on a day that is still to come.</summary>
    DayIsToCome,

    /// <summary>It is not held before the day of the report.</summary>
    DayBeforeReport,
}
