using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Casework.Plans.Actions;

/// <summary>Changes what was agreed. What stood there before stays in the journal: a promise cannot be moved unseen.</summary>
[UseCase]
sealed class EditAction(RecordedActions events)
{
    public void Edit(Viewer viewer, OpenedHousehold opened, ActionRows rows, Participant seat, ActionInput input)
    {
        var (action, was) = (rows.Action, new List<string>());
        var words = opened.Dossier.Read(action, Field.ActionWhat, action.What)!;
        if (!string.Equals(words, input.What.Trim(), StringComparison.Ordinal)) was.Add($"Was: {words}");
        if (action.DueOn != input.DueOn) was.Add(action.DueOn is { } due ? $"Datum was {DutchDates.Short(due)}" : "Er was geen datum");
        if (action.ParticipantId != seat.Id) was.Add("Iemand anders doet het nu");
        var what = opened.Dossier.SealRequired(action.DossierId, action.Id, Field.ActionWhat, input.What);
        var changed = action.Change(seat, what, input.DueOn, string.Join(". ", was));
        events.Record(viewer, rows.PlacedIn(opened), changed, opened.Dossier);
    }
}
