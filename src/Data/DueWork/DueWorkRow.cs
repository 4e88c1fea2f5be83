namespace Keukentafel.Data.DueWork;

/// <summary>Which work.</summary>
public enum DueWorkKind
{
    /// <summary>Seven days after an action was said to be done: write whether it was kept.</summary>
    ActionObjectionEnds,

    /// <summary>Forget half-filled forms and form numbers that are no longer needed.</summary>
    ForgetOldForms,

    /// <summary>Everything that was withheld for safety in a household is released: release who looked too.</summary>
    AccessRecordsReleased,

    /// <summary>An emergency access ran out: write that down.</summary>
    EmergencyAccessEnds,

    /// <summary>Once a day: the newest digest of each chain leaves the house.</summary>
    PublishDigest,

    /// <summary>An emergency access began: tell one account by mail to look.</summary>
    EmergencyMail,

    /// <summary>Once a day: check the digest chains.</summary>
    VerifyChain,

    /// <summary>The last day to answer a request for involvement: who may answer it and has an address is told.</summary>
    InvolvementRequestDue,

    /// <summary>Tells one account by mail that a request for involvement waits.</summary>
    InvolvementMail,
}

/// <summary>Work that is due, written in the same transaction as its cause.</summary>
public sealed class DueWorkRow
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which work.</summary>
    public required DueWorkKind Kind { get; init; }

    /// <summary>The row that it is about.</summary>
    public Guid? AboutId { get; init; }

    /// <summary>From when it may be done (UTC).</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>When it was put aside because it kept failing (UTC); a person looks at it.</summary>
    public DateTimeOffset? ParkedAt { get; set; }

    /// <summary>Type of the last error, without its message: a message may hold personal data.</summary>
    public string? LastError { get; set; }
}
