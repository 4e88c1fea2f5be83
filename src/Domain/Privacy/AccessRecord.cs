namespace Keukentafel.Domain.Privacy;

/// <summary>How personal data came into view.</summary>
public enum AccessKind
{
    /// <summary>One dossier was opened.</summary>
    View,

    /// <summary>People were shown in a list.</summary>
    List,

    /// <summary>People were shown as the result of a search.</summary>
    Search,
}

/// <summary>
/// Inzage: one row per view of personal data (rule 4, NEN 7513): who, in which function and team, what, why, when.
/// Written before the response leaves.
/// </summary>
public sealed class AccessRecord
{
    /// <summary>What a record says once the dossier was destroyed.</summary>
    public const string Emptied = "geleegd: het dossier is vernietigd";

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who looked.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Function of who looked, as the resident reads it ("maatschappelijk werker").</summary>
    public required string Function { get; init; }

    /// <summary>Team of who looked, if any.</summary>
    public string? Team { get; init; }

    /// <summary>View, list or search.</summary>
    public required AccessKind Kind { get; init; }

    /// <summary>What was shown, in words for the resident ("het plan").</summary>
    public required string What { get; init; }

    /// <summary>For what.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>True when household members do not see this row yet (safety).</summary>
    public bool Withheld { get; set; }

    /// <summary>Keyed hash over the row, for the digest chain.</summary>
    public byte[] Hash { get; set; } = [];

    /// <summary>Whose data were shown.</summary>
    public List<AccessSubject> Subjects { get; init; } = [];
}

/// <summary>One household, report or person that an access record is about.</summary>
public sealed class AccessSubject
{
    /// <summary>The access record.</summary>
    public Guid AccessRecordId { get; init; }

    /// <summary>The household, report or person.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>When (UTC), repeated here so that one index answers "who looked at this".</summary>
    public required DateTimeOffset At { get; init; }
}
