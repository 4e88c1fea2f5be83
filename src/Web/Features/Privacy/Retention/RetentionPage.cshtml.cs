using Keukentafel.Data;
using Keukentafel.Data.Retention;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Retention;

/// <summary>A proposal as the page shows it.</summary>
sealed record ShownProposal(Guid Id, DossierKind Kind, DateTimeOffset OpenedAt, string By, DateTimeOffset At, bool IsMine);

/// <summary>Bewaren en vernietigen: dossiers whose term has passed, for the privacy officer and the administrator. It never says whose they are.</summary>
[May(Permission.Destroy)]
sealed class RetentionPageModel(MunicipalDatabase database, ProposeDestruction propose, ApproveDestruction approve, TimeProvider clock) : FormPage
{
    const string Here = "/bewaren";
    const int Most = 100;

    public IReadOnlyList<DossierPastTerm> PastTerms { get; private set; } = [];

    public IReadOnlyList<ShownProposal> Proposals { get; private set; } = [];

    public Task OnGetAsync() => Show();

    public async Task<IActionResult> OnPostProposeAsync([FromForm] Guid dossier) =>
        await propose.Propose(Viewer, dossier)
            ? await Save(Here, "Voorgesteld. Iemand anders keurt het goed.")
            : await Again("Dit dossier is al voorgesteld, of de bewaartermijn is nog niet voorbij.");

    public async Task<IActionResult> OnPostApproveAsync([FromForm] Guid proposal) => await approve.Approve(Viewer, proposal) switch
    {
        Approval.Destroyed => await Save(Here, "Het dossier is vernietigd. Het staat in het vernietigingsregister."),
        Approval.OwnProposal => await Again("U stelde dit zelf voor. Iemand anders keurt het goed."),
        Approval.Gone => await Again("Dit voorstel is er niet meer, of het dossier wordt weer gebruikt."),
    };

    public async Task<IActionResult> OnPostWithdrawAsync([FromForm] Guid proposal)
    {
        if (await database.DestructionProposals.SingleOrDefaultAsync(row => row.Id == proposal) is { } found) database.DestructionProposals.Remove(found);
        return await Save(Here, "Het voorstel is ingetrokken.");
    }

    async Task<IActionResult> Again(string message)
    {
        ModelState.AddModelError("", message);
        await Show();
        return Page();
    }

    async Task Show()
    {
        var proposals = await (from proposal in database.DestructionProposals
                               join dossier in database.Dossiers on proposal.DossierId equals dossier.Id
                               join account in database.Accounts on proposal.ProposedById equals account.Id
                               orderby proposal.ProposedAt
                               select new { proposal.Id, proposal.DossierId, dossier.Kind, dossier.CreatedAt, account.Name, proposal.ProposedAt, proposal.ProposedById }).Take(Most).ToListAsync();
        Proposals = [.. proposals.Select(row => new ShownProposal(row.Id, row.Kind, row.CreatedAt, row.Name, row.ProposedAt, row.ProposedById == Viewer.AccountId))];
        var proposed = proposals.Select(row => row.DossierId).ToHashSet();
        PastTerms = [.. (await PastTerm.Find(database, clock.GetUtcNow(), Most)).Where(dossier => !proposed.Contains(dossier.Id))];
    }
}
