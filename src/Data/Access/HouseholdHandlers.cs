using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Access;

/// <summary>
/// Who decides about a household: who handles it, as handler or director of the whole household, and the lead of its team. A team that takes a
/// report in, a seat at the plan, a co-handler and an emergency access decide about nobody.
/// </summary>
public sealed class HouseholdHandlers(MunicipalDatabase database, TimeProvider clock)
{
    /// <summary>Those who handle a household now.</summary>
    public IQueryable<Involvement> Of(Guid householdId) => All().Where(row => row.HouseholdId == householdId);

    /// <summary>The households that somebody handles now.</summary>
    public IQueryable<Guid> HandledBy(Guid accountId) => All().Where(row => row.AccountId == accountId).Select(row => row.HouseholdId!.Value);

    /// <summary>Everybody who handles some household now.</summary>
    public IQueryable<Involvement> All()
    {
        var now = clock.GetUtcNow();
        return database.Involvements.Where(row => row.HouseholdId != null && row.AccountId != null && row.PersonId == null
            && (row.Kind == InvolvementKind.Handler || row.Kind == InvolvementKind.Director)
            && row.From <= now && (row.Until == null || row.Until > now));
    }

    /// <summary>True for a lead of the team of a household.</summary>
    public async Task<bool> Leads(Viewer viewer, Guid householdId)
    {
        var teams = viewer.TeamIds;
        return viewer.Role == Role.TeamLead
            && await database.Households.AnyAsync(row => row.Id == householdId && row.TeamId != null && teams.Contains(row.TeamId.Value));
    }

    /// <summary>True for who may decide about others in a household.</summary>
    public async Task<bool> MayDecide(Viewer viewer, Guid householdId) =>
        await Of(householdId).AnyAsync(row => row.AccountId == viewer.AccountId) || await Leads(viewer, householdId);
}
