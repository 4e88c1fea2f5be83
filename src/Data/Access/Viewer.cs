using Keukentafel.Domain.Teams;

namespace Keukentafel.Data.Access;

/// <summary>Who is signed in, as far as the door needs it.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Role">Its role.</param>
/// <param name="Name">Name on the screen.</param>
/// <param name="Function">Function as residents read it.</param>
/// <param name="PersonId">The person, for a resident.</param>
/// <param name="TeamIds">The teams that it is a member of today.</param>
/// <param name="TeamName">Name of the first of these teams, for the access record.</param>
public sealed record Viewer(
    Guid AccountId, Role Role, string Name, string Function, Guid? PersonId, IReadOnlyList<Guid> TeamIds, string? TeamName)
{
    /// <summary>True for somebody who lives here and looks at the own plan.</summary>
    public bool IsResident => Role == Role.Resident;
}
