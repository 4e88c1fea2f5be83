using Keukentafel.Domain.Decisions;

namespace Keukentafel.Domain.Privacy;

/// <summary>Why somebody is involved.</summary>
public enum InvolvementKind
{
    /// <summary>The team that a new report was routed to: its members may read it until it is picked up.</summary>
    TeamIntake,

    /// <summary>The professional who picked the report up.</summary>
    Handler,

    /// <summary>The director of the plan.</summary>
    Director,

    /// <summary>A professional with a seat at the plan.</summary>
    Participant,

    /// <summary>Somebody who opened the household because it could not wait; see <see cref="EmergencyAccess"/>.</summary>
    Emergency,
}

/// <summary>Doel van de inzage: what a view of personal data is for.</summary>
public enum Purpose
{
    /// <summary>Hearing and routing a report (Wmo 2.3.2).</summary>
    Intake,

    /// <summary>Finding out to whom a report belongs.</summary>
    Matching,

    /// <summary>The conversation and its account.</summary>
    Conversation,

    /// <summary>The plan and what was agreed.</summary>
    Plan,

    /// <summary>The resident's own dossier (GDPR 15, Wmo 5.3.2).</summary>
    OwnDossier,

    /// <summary>Danger at home; withheld from household members.</summary>
    Safety,

    /// <summary>Dividing work in a team: no narrative.</summary>
    Workload,

    /// <summary>Supervision of access by the privacy officer: no narrative.</summary>
    Supervision,
}

/// <summary>Betrokkenheid: why this account may see this household or report. No row, no view (rule 6).</summary>
public sealed class Involvement
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The account that is involved; null when it is a whole team.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The team that is involved; null when it is one account.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>The household; null while a report is not matched.</summary>
    public Guid? HouseholdId { get; set; }

    /// <summary>The report that it began with, if any.</summary>
    public Guid? ReportId { get; init; }

    /// <summary>When set: of the persons' own parts only this person's; null means all that rule 7 leaves.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>
    /// The law for which this account works in the household (doelbinding); null: that of its report, and while no law was
    /// chosen the Wmo, under which every question is heard (Wmo 2.3.2).
    /// </summary>
    public Law? Law { get; set; }

    /// <summary>Why.</summary>
    public required InvolvementKind Kind { get; init; }

    /// <summary>For what.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>From when (UTC).</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Until when (UTC); null while it lasts.</summary>
    public DateTimeOffset? Until { get; set; }
}
