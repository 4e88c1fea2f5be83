using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Casework.Handling;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Involvements;

/// <summary>Who handles a household or leads its team answers a request, or ends what was accepted.</summary>
[UseCase]
sealed class AnswerRequest(InvolvementRegister register, JournalWriter journal, TimeProvider clock)
{
    const string Gone = "Deze vraag is al beantwoord, of geldt niet meer.";

    /// <summary>The colleague is involved with the household for as long as the report runs.</summary>
    public async Task<Handled> Accept(Viewer viewer, RequestToAnswer found)
    {
        if (!found.IsOpen || !found.Row.Accept(viewer.AccountId, clock.GetUtcNow())) return Handled.Refused(Gone);
        await register.Accept(viewer, found.Row);
        Note(viewer, JournalKind.InvolvementAccepted, found);
        return Handled.Done;
    }

    /// <summary>The colleague keeps the report alone, and reads why.</summary>
    public Handled Refuse(Viewer viewer, RequestToAnswer found, string reason)
    {
        var row = found.Row;
        if (!found.IsOpen || !row.Refuse(viewer.AccountId, found.Dossier.SealRequired(row.DossierId, row.Id, Field.InvolvementRefusal, reason), clock.GetUtcNow()))
            return Handled.Refused(Gone);
        Note(viewer, JournalKind.InvolvementRefused, found, reason);
        return Handled.Done;
    }

    /// <summary>What was accepted ends; the colleague keeps the report alone.</summary>
    public async Task<Handled> End(Viewer viewer, RequestToAnswer found)
    {
        if (!found.Row.End(clock.GetUtcNow())) return Handled.Refused(Gone);
        await register.EndAccepted(found.Row);
        Note(viewer, JournalKind.InvolvementEnded, found);
        return Handled.Done;
    }

    void Note(Viewer viewer, JournalKind kind, RequestToAnswer found, string? reason = null) =>
        journal.Add(viewer, kind, JournalSubject.Of(found.Report) with { AboutId = found.Row.Id }, found.Dossier, reason);
}
