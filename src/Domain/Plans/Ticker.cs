namespace Keukentafel.Domain.Plans;

/// <summary>Who wants to say that an action is done, or takes that back.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="PersonId">The person, when it is a resident.</param>
/// <param name="Directs">True for the director of the plan, and for the contact of a director who lives here.</param>
public sealed record Ticker(Guid AccountId, Guid? PersonId, bool Directs)
{
    /// <summary>This account, as it stands to the plan at an instant.</summary>
    public static Ticker Of(Plan plan, Guid accountId, Guid? personId, DateTimeOffset moment) =>
        new(accountId, personId, plan.DirectorAt(moment) is { } director
            && (director.AccountId == accountId || (director.PersonId is not null && director.PersonId == personId)));

    /// <summary>True when this one may say it of the actions of a seat: its maker; the director for who does not sign in here.</summary>
    public bool MayTickFor(Participant owner) => owner.Kind switch
    {
        SeatKind.Professional => owner.AccountId == AccountId,
        SeatKind.Resident => Directs || (PersonId is not null && owner.PersonId == PersonId),
        SeatKind.Network or SeatKind.Volunteer or SeatKind.Provider => Directs,
    };
}
