using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Retention;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Retention;

/// <summary>What became of an approval.</summary>
enum Approval
{
    Destroyed,

    /// <summary>Nobody proposes it any more, or the dossier is being used again.</summary>
    Gone,

    /// <summary>Who proposed it does not approve it too.</summary>
    OwnProposal,
}

/// <summary>A second person approves, and the dossier is destroyed at once. It is a transaction of its own: it cannot be taken back.</summary>
[UseCase]
sealed class ApproveDestruction(MunicipalDatabase database, MunicipalStore store, TimeProvider clock)
{
    public async Task<Approval> Approve(Viewer viewer, Guid proposalId)
    {
        var proposal = await database.DestructionProposals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == proposalId);
        if (proposal is null) return Approval.Gone;
        if (proposal.ProposedById == viewer.AccountId) return Approval.OwnProposal;
        var dossier = await database.Dossiers.AsNoTracking().SingleAsync(row => row.Id == proposal.DossierId);
        if (proposal.Ground == DestructionGround.TermEnded && !await PastTerm.Has(database, dossier, clock.GetUtcNow())) return Approval.Gone;
        var destroyer = new DossierDestroyer(store, clock);
        return await destroyer.Destroy(destroyer.Line(proposal, dossier, viewer.AccountId)) ? Approval.Destroyed : Approval.Gone;
    }
}
