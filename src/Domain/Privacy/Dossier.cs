namespace Keukentafel.Domain.Privacy;

/// <summary>What a dossier belongs to.</summary>
public enum DossierKind
{
    /// <summary>A report that has not been matched to a person yet.</summary>
    Intake,

    /// <summary>A person's own part.</summary>
    Person,

    /// <summary>The part that a household shares: the plan.</summary>
    Household,
}

/// <summary>Grondslag: why the municipality may process these data (rule 8).</summary>
public enum ProcessingBasis
{
    /// <summary>Task under the Wmo 2015 (article 5.1.1).</summary>
    Wmo,

    /// <summary>Task under the Jeugdwet (article 7.4.0).</summary>
    Jeugdwet,

    /// <summary>Task under the Participatiewet.</summary>
    Participatiewet,

    /// <summary>Task under the Wet gemeentelijke schuldhulpverlening (article 8).</summary>
    Wgs,

    /// <summary>A report whose law is not known yet: the task to hear and answer it (Wmo 2.3.2).</summary>
    ReportIntake,
}

/// <summary>Bewaarklasse: how long a dossier is kept (law.md, "Retention").</summary>
public enum RetentionClass
{
    /// <summary>15 years after the last change (Wmo 5.3.4).</summary>
    Wmo15Years,

    /// <summary>20 years after the last change (Jeugdwet 7.3.8).</summary>
    Youth20Years,

    /// <summary>By the municipality's selection list.</summary>
    SelectionList,

    /// <summary>A report without a provision: local rule.</summary>
    ReportWithoutProvision,
}

/// <summary>One sealed part: of a person, a household or an unmatched report, with a key of its own.</summary>
public sealed class Dossier
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it belongs to.</summary>
    public required DossierKind Kind { get; init; }

    /// <summary>The dossier's key, wrapped by the municipality's key; empty once destroyed.</summary>
    public required byte[] WrappedKey { get; set; }

    /// <summary>Number of the municipality's key that wraps it; null once destroyed.</summary>
    public int? KeyId { get; set; } = 1;

    /// <summary>Why these data may be processed.</summary>
    public required ProcessingBasis Basis { get; set; }

    /// <summary>How long they are kept.</summary>
    public required RetentionClass Retention { get; set; }

    /// <summary>When it was opened (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its key was destroyed; null while it can be read.</summary>
    public DateTimeOffset? DestroyedAt { get; set; }
}
