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
        var approver = await data.Accounts.Where(row => row.Name == Personas.Els).Select(row => row.Id).SingleAsync();
        foreach (var id in home.Members.Select(member => member.Person!.DossierId).Prepend(home.DossierId))
        {
            var dossier = await data.Dossiers.AsNoTracking().SingleAsync(row => row.Id == id);
            var now = app.Clock.GetUtcNow();
            var proposal = new DestructionProposal { Id = Guid.CreateVersion7(now), DossierId = id, Ground = DestructionGround.TermEnded, ProposedById = home.Id, ProposedAt = now };
            var destroyer = new DossierDestroyer(app.Store(), app.Clock);
            Assert.True(await destroyer.Destroy(destroyer.Line(proposal, dossier, approver)));
        }
    }
}
