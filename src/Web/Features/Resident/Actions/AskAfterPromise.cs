using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Casework.Plans;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Resident.Actions;

/// <summary>A resident asks how it stands with what somebody else would do.</summary>
[UseCase]
sealed class AskAfterPromise(PlanRows rows, JournalWriter journal)
{
    /// <returns>False when there is no such action in scope.</returns>
    public async Task<bool> Ask(Viewer viewer, OpenedHousehold opened, Guid actionId, string? words)
    {
        var found = await rows.FindChangeable(opened, actionId);
        if (found is null) return false;
        var what = opened.Dossier.Read(found.Action, Field.ActionWhat, found.Action.What);
        var detail = string.IsNullOrWhiteSpace(words) ? $"Vraagt hoe het staat met: {what}" : $"Vraagt hoe het staat met: {what}\n{words.Trim()}";
        journal.Add(viewer, JournalKind.ResidentRemark,
            found.PlacedIn(opened).Subject, opened.Dossier, detail);
        return true;
    }
}
