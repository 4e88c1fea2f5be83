using Keukentafel.Domain.Decisions;

namespace Keukentafel.Domain.Privacy;

/// <summary>Why somebody is involved.</summary>
public enum InvolvementKind
{
    /// <summary>The team that a new report was routed to: its members may read it until it is picked up.</summary>
    TeamIntake,

    /// <summary>Behandelaar: the professional who has the report; with a household only when that was decided.</summary>
    Handler,

    /// <summary>The director of the plan.</summary>
    Director,

    /// <summary>A professional with a seat at the plan.</summary>
    Participant,

    /// <summary>Somebody who opened the household because it could not wait; see <see cref="EmergencyAccess"/>.</summary>
    Emergency,

    /// <summary>Medebehandelaar: has a report about a household that another handles, and was let in by who may decide.</summary>
    CoHandler,
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

/// <summary>
/// Betrokkenheid: why this account may see this household or report. No row, no view (rule 6). Only the register of involvement makes and
/// changes one (<c>InvolvementRegister</c> in Data), each by a decision of who may decide it (rule 14).
/// </summary>
public sealed class Involvement
{
    internal Involvement(Guid id, InvolvementKind kind, Purpose purpose, DateTimeOffset from) => (Id, Kind, Purpose, From) = (id, kind, purpose, from);

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The account that is involved; null when it is a whole team.</summary>
    public Guid? AccountId { get; internal init; }

    /// <summary>The team that is involved; null when it is one account.</summary>
    public Guid? TeamId { get; internal init; }

    /// <summary>The household; null when it is the report alone.</summary>
    public Guid? HouseholdId { get; private set; }

    /// <summary>The report that it began with, if any.</summary>
    public Guid? ReportId { get; internal init; }

    /// <summary>When set: of the persons' own parts only this person's; null means all that rule 7 leaves.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>
    /// The law for which this account works in the household (doelbinding); null: that of its report, and while no law was
    /// chosen the Wmo, under which every question is heard (Wmo 2.3.2).
    /// </summary>
    public Law? Law { get; internal init; }

    /// <summary>Why.</summary>
    public InvolvementKind Kind { get; private init; }

    /// <summary>For what.</summary>
    public Purpose Purpose { get; private init; }

    /// <summary>Who decided it; null for the routing of a report and for what time itself did.</summary>
    public Guid? DecidedById { get; internal init; }

    /// <summary>From when (UTC).</summary>
    public DateTimeOffset From { get; private init; }

    /// <summary>Until when (UTC); null while it lasts.</summary>
    public DateTimeOffset? Until { get; internal set; }

    /// <summary>True at this instant.</summary>
    public bool IsRunningAt(DateTimeOffset now) => From <= now && (Until is null || Until > now);

    /// <summary>The same row, about a household: all of it, or of the own parts only this person's.</summary>
    internal Involvement With(Guid? householdId, Guid? personId = null)
    {
        (HouseholdId, PersonId) = (householdId, personId);
        return this;
    }
}
