using Keukentafel.Domain.Plans;
using Keukentafel.Web.Platform.Pictures;
using Place = Keukentafel.Web.Platform.Pictures.SeatKind;
using SeatKind = Keukentafel.Domain.Plans.SeatKind;

namespace Keukentafel.Web.Features.Resident.Overview;

/// <summary>The plan as a member of the household reads it.</summary>
sealed record OwnPlanView(
    Plan Plan, string Title, OwnDirector? Director, IReadOnlyList<OwnGoal> Goals, IReadOnlyList<OwnSeat> Seats)
{
    /// <summary>Seats at the table.</summary>
    public IEnumerable<OwnSeat> Seated => Seats.Where(seat => !seat.AwaitsApproval);

    /// <summary>Seats that an adult of the household still has to say yes or no to.</summary>
    public IEnumerable<OwnSeat> Waiting => Seats.Where(seat => seat.AwaitsApproval);

    /// <summary>Who sits at the table, with what they still do.</summary>
    public IReadOnlyList<TableSeat> AtTable => [.. Seated.Select(seat => new TableSeat(
        seat.Name, PlaceOf(seat.Kind), Actions.Count(action => action.SeatId == seat.Id && !action.IsSaidDone),
        Actions.Count(action => action.SeatId == seat.Id && action.Standing == ActionStanding.Late), seat.Remark))];

    IEnumerable<OwnAction> Actions => Goals.SelectMany(goal => goal.Actions);

    /// <summary>What the viewer does, open ones first and by date.</summary>
    public IEnumerable<OwnAction> Mine => Actions.Where(action => action.IsMine)
        .OrderBy(action => action.IsSaidDone).ThenBy(action => action.DueOn ?? DateOnly.MaxValue);

    /// <summary>What professionals and providers promised; late ones first.</summary>
    public IEnumerable<OwnAction> Promised => OfOthers(SeatKind.Professional, SeatKind.Provider);

    /// <summary>What family, neighbours, volunteers and housemates do.</summary>
    public IEnumerable<OwnAction> Near => OfOthers(SeatKind.Resident, SeatKind.Network, SeatKind.Volunteer);

    IEnumerable<OwnAction> OfOthers(params SeatKind[] kinds) =>
        Actions.Where(action => !action.IsMine && kinds.Contains(action.Kind))
            .OrderBy(action => action.IsSaidDone).ThenBy(action => action.DueOn ?? DateOnly.MaxValue);

    static Place PlaceOf(SeatKind kind) => kind switch
    {
        SeatKind.Resident => Place.Resident,
        SeatKind.Network or SeatKind.Volunteer => Place.Network,
        SeatKind.Professional or SeatKind.Provider => Place.Professional,
    };
}

/// <summary>Who directs the plan.</summary>
/// <param name="Name">The director: a professional, or an adult of the household.</param>
/// <param name="IsViewer">True when the viewer directs it.</param>
/// <param name="Contact">The professional who helps, when an adult of the household directs.</param>
/// <param name="Function">Function of the professional.</param>
/// <param name="Days">When the professional works.</param>
sealed record OwnDirector(string Name, bool IsViewer, string? Contact, string Function, string? Days);

/// <summary>A goal with its actions.</summary>
sealed record OwnGoal(Guid Id, string Words, bool InResidentsWords, string? Whose, bool IsClosed, IReadOnlyList<OwnAction> Actions);

/// <summary>Somebody at the table, or asked to it.</summary>
sealed record OwnSeat(Guid Id, string Name, string? Remark, SeatKind Kind, bool AwaitsApproval);

/// <summary>An action as the viewer sees it.</summary>
sealed record OwnAction(
    Guid Id, Guid SeatId, string What, string Goal, string Who, SeatKind Kind, bool IsMine, bool IsPromise, DateOnly? DueOn, ActionStanding Standing,
    DateTimeOffset? DoneAt, DateTimeOffset? ObjectionUntil, string? Objection, DateTimeOffset? AskedAt)
{
    /// <summary>True when its maker says that it is done, whatever the resident says of it.</summary>
    public bool IsSaidDone => DoneAt is not null;
}
