using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Plans;

namespace Keukentafel.Data.Recording;

/// <summary>An action with where it stands.</summary>
/// <param name="Action">The action, tracked.</param>
/// <param name="Goal">The goal that it serves.</param>
/// <param name="Household">The household whose plan it is.</param>
public sealed record PlacedAction(GoalAction Action, Goal Goal, Household Household)
{
    /// <summary>The action as the journal points to it; the person when it stands in that one's own part.</summary>
    public JournalSubject Subject =>
        new(Action.DossierId, Household.Id, Action.DossierId == Household.DossierId ? null : Goal.PersonId, AboutId: Action.Id);
}

/// <summary>
/// The one way in which an event of an action becomes rows. It is apart from <see cref="RecordedEvents"/> because an action has no
/// statutory terms: work that is due records it too, and knows no calendar.
/// </summary>
public sealed class RecordedActions(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    readonly EventRows rows = new(database, journal, clock);

    /// <summary>Adds what follows from an act on an action to the present transaction.</summary>
    /// <param name="by">Who acted; null for time itself.</param>
    /// <param name="placed">The action, after the act.</param>
    /// <param name="result">What the act returned.</param>
    /// <param name="dossier">Opened, to seal the words; may be null for an event without words.</param>
    /// <returns>Why it was refused; null when it was done, or was so already.</returns>
    public GoalActionRefusal? Record(Viewer? by, PlacedAction placed, CaseResult<GoalActionEvent, GoalActionRefusal> result, OpenDossier? dossier = null)
    {
        if (result.Event is not { } happened) return result.Refusal;
        var follows = happened.Map(new GoalActionEventMapping(placed, DutchTime.DateOf(clock.GetUtcNow())));
        rows.Add(by, follows.Journal, dossier);
        rows.Add(follows.Facts, new Counted(placed.Household.SubjectNumber, placed.Household.TeamId));
        rows.Add(follows.DueWork);
        return null;
    }
}
