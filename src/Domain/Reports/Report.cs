using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Triage;

namespace Keukentafel.Domain.Reports;

/// <summary>Through which door a report came in.</summary>
public enum Channel
{
    /// <summary>The form on the site.</summary>
    Web,

    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>At the desk.</summary>
    Desk,

    /// <summary>From another organisation.</summary>
    Partner,
}

/// <summary>Who a report is about, as its maker says it.</summary>
public enum AskedFor
{
    /// <summary>For oneself.</summary>
    Self,

    /// <summary>For somebody who knows of the report.</summary>
    OtherWhoKnows,

    /// <summary>For somebody who does not know; then the reason is asked.</summary>
    OtherWhoDoesNotKnow,
}

/// <summary>What makes a report urgent. Each flag is asked in the form.</summary>
[Flags]
public enum Urgency
{
    /// <summary>Nothing urgent.</summary>
    None = 0,

    /// <summary>Somebody is not safe.</summary>
    Danger = 1,

    /// <summary>Eviction threatens (Wgs 4(2)).</summary>
    Eviction = 2,

    /// <summary>Cut-off of energy, heating or water, or end of the health insurance (Wgs 4(2)).</summary>
    CutOff = 4,

    /// <summary>No income to live from (Pw 44, 52).</summary>
    NoIncome = 8,
}

/// <summary>Where a report is on its way.</summary>
public enum ReportState
{
    /// <summary>Received, nobody has it.</summary>
    New,

    /// <summary>A professional has it.</summary>
    PickedUp,

    /// <summary>The route is decided; help is under way.</summary>
    Routed,

    /// <summary>Done.</summary>
    Closed,

    /// <summary>The same as an earlier report.</summary>
    Duplicate,
}

/// <summary>Melding: somebody asks for help, or asks for somebody; in own words.</summary>
public sealed class Report : ISealedRow, IVersioned, IWithholdable
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <summary>Intake dossier; after matching the person's own part.</summary>
    public required Guid DossierId { get; set; }

    /// <summary>Kenmerk that the resident gets: "KT-7F3K-92QM".</summary>
    public required string Reference { get; init; }

    /// <summary>Unguessable key of the receipt page; only its hash is kept.</summary>
    public required byte[] ReceiptKeyHash { get; init; }

    /// <summary>When it came in (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The date in the Netherlands on which terms start.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>How it came in.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Who it is about.</summary>
    public required AskedFor AskedFor { get; init; }

    /// <summary>What makes it urgent.</summary>
    public required Urgency Urgency { get; set; }

    /// <summary>What is going on, in own words; sealed.</summary>
    public required Sealed Words { get; set; }

    /// <summary>What would help; sealed.</summary>
    public Sealed? Wish { get; set; }

    /// <summary>Name of who asks; sealed.</summary>
    public Sealed? AskerName { get; set; }

    /// <summary>How to reach safely; sealed.</summary>
    public required Sealed Reach { get; set; }

    /// <summary>Name (and what is known) of whom it is about when that is somebody else; sealed.</summary>
    public Sealed? AboutName { get; set; }

    /// <summary>Why the other person does not know; sealed.</summary>
    public Sealed? WhyUnknown { get; set; }

    /// <summary>Birth date of whom it is about, for matching; sealed as yyyy-MM-dd.</summary>
    public Sealed? AboutBirthDate { get; set; }

    /// <summary>Street and house number; sealed.</summary>
    public Sealed? Address { get; set; }

    /// <summary>Four digits of the postcode, by which the team is chosen.</summary>
    public string? PostcodeArea { get; init; }

    /// <summary>The account of a signed-in resident who made it.</summary>
    public Guid? ByAccountId { get; init; }

    /// <summary>The team that it was routed to.</summary>
    public Guid? TeamId { get; set; }

    /// <summary>The professional who has it.</summary>
    public Guid? HandlerId { get; set; }

    /// <summary>Where it is on its way.</summary>
    public required ReportState State { get; set; }

    /// <summary>The law that it falls under; null until a professional says so.</summary>
    public Law? Law { get; set; }

    /// <summary>The route, once decided.</summary>
    public Route? Route { get; set; }

    /// <summary>Whom it is about, once matched.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The household, once matched.</summary>
    public Guid? HouseholdId { get; set; }

    /// <summary>The earlier report that this one repeats.</summary>
    public Guid? DuplicateOfId { get; set; }

    /// <summary>Earliest open legal date, for ordering; recomputed with the terms (rule 10).</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>First contact in which somebody was reached (UTC).</summary>
    public DateTimeOffset? FirstContactAt { get; set; }

    /// <summary>When help started.</summary>
    public DateOnly? HelpStartedOn { get; set; }

    /// <summary>When it was closed (UTC).</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Random number that facts carry.</summary>
    public required Guid SubjectNumber { get; init; }

    /// <inheritdoc />
    public DateOnly? WithheldUntilReviewOn { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <summary>Safety stands on top of every list.</summary>
    public bool IsSafety { get; set; }
}
