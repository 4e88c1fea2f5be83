namespace Keukentafel.Domain.Plans;

/// <summary>Who may say that an action is done: its maker; the director for who does not sign in here.</summary>
public static class Ticking
{
    /// <summary>True when this account may say so.</summary>
    /// <param name="owner">The seat whose action it is.</param>
    /// <param name="accountId">Who wants to say it.</param>
    /// <param name="personId">The person, when it is a resident.</param>
    /// <param name="isDirector">True for the director of the plan, and for the contact of a director who lives here.</param>
    public static bool May(Participant owner, Guid accountId, Guid? personId, bool isDirector) => owner.Kind switch
    {
        SeatKind.Professional => owner.AccountId == accountId,
        SeatKind.Resident => isDirector || (personId is not null && owner.PersonId == personId),
        SeatKind.Network or SeatKind.Volunteer or SeatKind.Provider => isDirector,
    };
}
