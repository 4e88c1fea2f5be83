using Keukentafel.Data.Access;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Plans;
using Keukentafel.Web.Features.Privacy.Purposes;
using Keukentafel.Web.Platform.Pictures;
using SeatKind = Keukentafel.Domain.Plans.SeatKind;
using TableSeatKind = Keukentafel.Web.Platform.Pictures.SeatKind;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>Everything that the page of a household shows, readable: what this viewer may see and nothing else.</summary>
sealed record HouseholdView
{
    public required OpenedHousehold Opened { get; init; }
    /// <summary>What this viewer may not use for the laws worked for.</summary>
    public required ClosedHere Closed { get; init; }
    public required IReadOnlyList<MemberView> Members { get; init; }
    /// <summary>The active plan, else the draft, else null.</summary>
    public required PlanView? Plan { get; init; }
    public required IReadOnlyList<ReportView> Reports { get; init; }
    public required IReadOnlyList<NowItem> Now { get; init; }
    public required IReadOnlyList<SelfRelianceOfPerson> SelfReliance { get; init; }
    public required IReadOnlyList<ProvisionView> Provisions { get; init; }
    public required Timeline Timeline { get; init; }
    /// <summary>How many people looked in the past seven days, the viewer included.</summary>
    public required int LookedThisWeek { get; init; }
}

sealed record MemberView(Guid Id, Guid PersonId, string GivenName, string Name, string? Relation, int? Age, bool InScope, IReadOnlyList<string> Representatives)
{
    /// <summary>"moeder", "zoon (14)"; the given name when no place in the household is known.</summary>
    public string Short => (Relation ?? GivenName) + (Age is < 18 and { } age ? $" ({age})" : "");

    public bool IsAdult => Age is null or >= 18;
}

sealed record PlanView(
    Guid Id, string Title, PlanState State, int Version, DateTimeOffset CreatedAt, DateTimeOffset? ActivatedAt, DateOnly? ReviewOn, string? OwnGoalDeclined,
    DirectorView? Director, IReadOnlyList<SeatView> Seats, IReadOnlyList<string> EmptyChairs, IReadOnlyList<GoalView> Goals)
{
    public bool IsActive => State == PlanState.Active;
    public IEnumerable<SeatView> AtTable => Seats.Where(seat => seat.IsApproved);
    public IEnumerable<GoalView> OpenGoals => Goals.Where(goal => goal.State == GoalState.Open);
    public IEnumerable<ActionView> Actions => Goals.SelectMany(goal => goal.Actions);
}

/// <param name="AccountId">The professional: director, or contact of an adult of the household who directs.</param>
sealed record DirectorView(Guid AccountId, Guid? PersonId, string Name, string? ContactName, bool IsViewer);

sealed record SeatView(Guid Id, SeatKind Kind, string Name, string? Remark, string? Discipline, Guid? AccountId, Guid? PersonId, bool IsApproved, int Open, int Late)
{
    public TableSeat AtTable(bool isDirector) => new(Name, Place, Open, Late, isDirector ? "regisseur" : Remark);

    TableSeatKind Place => Kind switch
    {
        SeatKind.Resident => TableSeatKind.Resident,
        SeatKind.Network or SeatKind.Volunteer => TableSeatKind.Network,
        SeatKind.Professional or SeatKind.Provider => TableSeatKind.Professional,
    };
}

sealed record GoalView(
    Guid Id, string Words, bool InResidentsWords, string? Whose, string Domain, string? Law, bool InOwnPart, GoalState State,
    Attainment? MakerVerdict, Attainment? ResidentVerdict, IReadOnlyList<ActionView> Actions);

sealed record ActionView(
    Guid Id, string What, Guid SeatId, string Owner, SeatKind OwnerKind, DateOnly? DueOn, bool IsPromise, ActionStanding State, Standing Standing,
    DateTimeOffset? ObjectionUntil, string? Objection, bool MayTick);

/// <summary>Something that counts now: what, why, and where one does it.</summary>
sealed record NowItem(string Words, string? Note, string Pill, string PillKind, string? Href, DateOnly? On);

sealed record SelfRelianceOfPerson(string Name, DateOnly First, DateOnly? Latest, IReadOnlyList<SelfRelianceRow> Rows);

sealed record ProvisionView(Guid Id, string What, string? By, string Kind, string? Law, string ForWhom, string Standing, string PillKind, DateOnly? Since);

/// <param name="IsSingle">True when the route needs no plan: one question, straight to help.</param>
sealed record ReportView(Guid Id, string Reference, DateOnly ReceivedOn, ReportState State, string? Route, bool IsSingle, bool IsSafety, bool IsOpen);

sealed record Timeline(IReadOnlyList<TimelineItem> Items, DateTimeOffset? OlderThan);

sealed record TimelineItem(
    string? Who, string What, DateTimeOffset At, bool ByResident, bool IsAlarm, string? OwnPartOf, bool IsWithheld,
    string? Detail, string? Label, string? Text, string? Source, string? Reply, DateTimeOffset? ReplyAt, string? Href);
