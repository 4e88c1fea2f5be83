using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Retention;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Retention;

/// <summary>Proposes to destroy a dossier whose term has passed; somebody else approves.</summary>
[UseCase]
sealed class ProposeDestruction(MunicipalDatabase database, TimeProvider clock)
{
    /// <returns>False when the term has not passed, or somebody proposed it already.</returns>
    public async Task<bool> Propose(Viewer viewer, Guid dossierId)
    {
        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == dossierId);
        if (dossier is null || !await PastTerm.Has(database, dossier, clock.GetUtcNow()) || await database.DestructionProposals.AnyAsync(row => row.DossierId == dossierId)) return false;
        database.DestructionProposals.Add(new DestructionProposal
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), DossierId = dossierId, Ground = DestructionGround.TermEnded, ProposedById = viewer.AccountId, ProposedAt = clock.GetUtcNow(),
        });
        return true;
    }
}
