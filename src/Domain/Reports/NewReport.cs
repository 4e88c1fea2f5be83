using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Triage;

namespace Keukentafel.Domain.Reports;

/// <summary>What was told in a report, sealed under the key of its dossier.</summary>
/// <param name="Words">What is going on, in own words.</param>
/// <param name="Reach">How to reach safely.</param>
/// <param name="Wish">What would help.</param>
/// <param name="AskerName">Name of who asks.</param>
/// <param name="AboutName">Name of whom it is about when that is somebody else.</param>
/// <param name="WhyUnknown">Why the other person does not know.</param>
/// <param name="AboutBirthDate">Birth date of whom it is about, as yyyy-MM-dd.</param>
/// <param name="Address">Street and house number.</param>
public sealed record ReportTexts(
    Sealed Words, Sealed Reach, Sealed? Wish = null, Sealed? AskerName = null, Sealed? AboutName = null, Sealed? WhyUnknown = null,
    Sealed? AboutBirthDate = null, Sealed? Address = null);

/// <summary>A report as it comes in.</summary>
public sealed record NewReport
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Intake dossier, or the own part of a person who is known.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>Kenmerk that the resident gets.</summary>
    public required string Reference { get; init; }

    /// <summary>Hash of the key of the receipt page.</summary>
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
    public required Urgency Urgency { get; init; }

    /// <summary>What was told, sealed.</summary>
    public required ReportTexts Texts { get; init; }

    /// <summary>Four digits of the postcode.</summary>
    public string? PostcodeArea { get; init; }

    /// <summary>The account of a signed-in resident who made it.</summary>
    public Guid? ByAccountId { get; init; }

    /// <summary>The team that it goes to.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Whom it is about, when that is known already.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The household, when that is known already.</summary>
    public Guid? HouseholdId { get; init; }

    /// <summary>Random number that facts carry.</summary>
    public required Guid SubjectNumber { get; init; }
}

/// <summary>The person whom a report turned out to be about.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="HouseholdId">The household.</param>
/// <param name="DossierId">The person's own part.</param>
/// <param name="SubjectNumber">The number by which the person is counted.</param>
/// <param name="Reason">Why a person who is known comes to a household where that person does not live now.</param>
/// <param name="IsNewHere">True when person and household are made in this very act, so that there is nothing else of them.</param>
public sealed record MatchedPerson(Guid PersonId, Guid HouseholdId, Guid DossierId, Guid SubjectNumber, string? Reason, bool IsNewHere = false);

/// <summary>To whom a report goes: one colleague, or the intake of a team.</summary>
/// <param name="AccountId">The colleague.</param>
/// <param name="TeamId">The team; for a colleague only when the report changes team with the hand-over.</param>
public sealed record ReportReceiver(Guid? AccountId, Guid? TeamId = null);

/// <summary>A route that a professional chose.</summary>
/// <param name="DecisionId">The row that holds advice, choice and reason; null when there is none.</param>
/// <param name="Chosen">The route.</param>
/// <param name="Laws">The laws that are at work.</param>
/// <param name="Deviation">Why the professional deviates from the advice; null when it was followed (rule 9).</param>
/// <param name="Urgency">What is urgent, as the professional sees it now; null leaves it as it is.</param>
/// <param name="ReviewOn">When safety is looked at again; obligatory for the route Safety.</param>
public sealed record DecidedRoute(
    Guid? DecisionId, Route Chosen, IReadOnlyCollection<Law> Laws, string? Deviation, Urgency? Urgency = null, DateOnly? ReviewOn = null);
