using Keukentafel.Data.Retention;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Retention;

static class RetentionApp
{
    /// <summary>Destroys the household of the Lindenhof and the own parts of its people.</summary>
    public static async Task DestroyLindenhof(this TestApp app)
    {
        await using var data = app.OpenDatabase();
        var home = await data.Households.AsNoTracking().Include(row => row.Members).ThenInclude(member => member.Person).SingleAsync(row => row.Label.Contains("Lindenhof"));
        var (proposer, approver) = (await data.Accounts.SingleAsync(row => row.Name == Personas.Rachid), await data.Accounts.SingleAsync(row => row.Name == Personas.Els));
        foreach (var id in home.Members.Select(member => member.Person!.DossierId).Prepend(home.DossierId))
        {
            var dossier = await data.Dossiers.AsNoTracking().SingleAsync(row => row.Id == id);
            var now = app.Clock.GetUtcNow();
            var proposal = new DestructionProposal { Id = Guid.CreateVersion7(now), DossierId = id, Ground = DestructionGround.TermEnded, ProposedById = proposer.Id, ProposedAt = now };
            var destroyer = new DossierDestroyer(app.Store(), app.Clock);
            Assert.True(await destroyer.Destroy(destroyer.Line(proposal, dossier, approver.Id)));
        }
    }

    /// <summary>The persons of a household and their reports.</summary>
    public static async Task<List<Guid>> PeopleOf(this TestApp app, Guid household)
    {
        await using var data = app.OpenDatabase();
        var persons = await data.HouseholdMembers.Where(member => member.HouseholdId == household).Select(member => member.PersonId).ToListAsync();
        return [.. persons, .. await data.Reports.Where(report => report.HouseholdId == household).Select(report => report.Id).ToListAsync()];
    }

    /// <summary>No column of any table, also of one that is added later, still holds one of these.</summary>
    public static async Task NothingPointsAt(this TestApp app, Guid household, List<Guid> people)
    {
        await using var data = app.OpenDatabase();
        await using var log = app.OpenAccessLog();
        foreach (var context in new DbContext[] { data, log })
            foreach (var property in context.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.ClrType == typeof(Guid) || property.ClrType == typeof(Guid?)))
            {
                var (table, column) = (property.DeclaringType.GetTableName(), property.GetColumnName());
                var sql = string.Join(' ', "SELECT count(*) AS \"Value\" FROM", table, "WHERE", column, "= {0}");
                var counts = new List<int>();
                foreach (var id in people.Append(household))
                    counts.AddRange(await context.Database.SqlQueryRaw<int>(sql, id).ToListAsync());
                Assert.True(counts.Sum() == 0, $"{table}.{column} still points at somebody.");
            }
    }
}
