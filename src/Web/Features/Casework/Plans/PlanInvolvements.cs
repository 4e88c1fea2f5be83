using Keukentafel.Data;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Plans;

/// <summary>Begins and ends the involvement that comes with a seat or with directing (rule 6).</summary>
[UseCase]
sealed class PlanInvolvements(MunicipalDatabase database, TimeProvider clock)
{
    /// <param name="householdId">The household.</param>
    /// <param name="accountId">Who is involved from now on; nothing happens when that is so already.</param>
    /// <param name="kind">By what.</param>
    /// <param name="persons">Of the own parts only these; null for all, also of who comes to live there later.</param>
    public async Task Begin(Guid householdId, Guid accountId, InvolvementKind kind, IReadOnlyCollection<Guid>? persons = null)
    {
        if ((await Running(householdId, accountId, kind)).Count > 0) return;
        var law = await LawOf(accountId);
        foreach (var person in persons?.Select(id => (Guid?)id) ?? [null])
        {
            database.Involvements.Add(new Involvement
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                AccountId = accountId,
                HouseholdId = householdId,
                PersonId = person,
                Law = law,
                Kind = kind,
                Purpose = Purpose.Plan,
                From = clock.GetUtcNow(),
            });
        }
    }

    /// <summary>The law for which a colleague comes to the table: that of the discipline (doelbinding).</summary>
    async Task<Law> LawOf(Guid accountId)
    {
        var today = clock.Today();
        return Disciplines.LawOf(await database.TeamMembers
            .Where(member => member.AccountId == accountId && member.From <= today && (member.Until == null || member.Until > today))
            .OrderBy(member => member.From).Select(member => member.Discipline).FirstOrDefaultAsync());
    }

    public async Task End(Guid householdId, Guid? accountId, InvolvementKind kind, TimeSpan after = default)
    {
        foreach (var involvement in await Running(householdId, accountId, kind)) involvement.Until = clock.GetUtcNow() + after;
    }

    Task<List<Involvement>> Running(Guid householdId, Guid? accountId, InvolvementKind kind)
    {
        var now = clock.GetUtcNow();
        return database.Involvements.Where(row => row.HouseholdId == householdId && row.Kind == kind && (accountId == null || row.AccountId == accountId)
            && (row.Until == null || row.Until > now)).ToListAsync();
    }
}
