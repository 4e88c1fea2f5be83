using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Casework.Plans.Actions;

/// <summary>Changes what was agreed. What stood there before stays in the journal: a promise cannot be moved unseen.</summary>
[UseCase]
sealed class EditAction(JournalWriter journal)
{
    public void Edit(Viewer viewer, OpenedHousehold opened, Goal goal, GoalAction action, Participant seat, ActionInput input)
    {
        var was = new List<string>();
        var words = opened.Dossier.Read(action, Field.ActionWhat, action.What)!;
        if (!string.Equals(words, input.What.Trim(), StringComparison.Ordinal)) was.Add($"Was: {words}");
        if (action.DueOn != input.DueOn) was.Add(action.DueOn is { } due ? $"Datum was {DutchDates.Short(due)}" : "Er was geen datum");
        if (action.ParticipantId != seat.Id) was.Add("Iemand anders doet het nu");
        action.What = opened.Dossier.SealRequired(action.DossierId, action.Id, Field.ActionWhat, input.What);
        action.DueOn = input.DueOn;
        (action.ParticipantId, action.OwnerKind) = (seat.Id, seat.Kind);
        journal.Add(viewer, JournalKind.ActionChanged, AgreeAction.Subject(opened, goal, action), opened.Dossier, string.Join(". ", was));
    }
}
