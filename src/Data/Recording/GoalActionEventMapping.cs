using Keukentafel.Data.DueWork;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Data.Recording;

/// <summary>Which consequences each event of an action has.</summary>
/// <param name="placed">The action, after the event, with where it stands.</param>
/// <param name="today">The date in the Netherlands.</param>
sealed class GoalActionEventMapping(PlacedAction placed, DateOnly today) : IGoalActionEventMapping<GoalActionConsequences>
{
    const int CountsAsKept = 1, CountsAsObjected = 0;

    public GoalActionConsequences Of(GoalActionEvent.Agreed happened) => new([Entry(JournalKind.ActionAgreed, happened.What)], DueWork: [])
    {
        Facts = [Fact(FactKind.ActionAgreed)],
    };

    public GoalActionConsequences Of(GoalActionEvent.Changed happened) => new([Entry(JournalKind.ActionChanged, happened.Was)], DueWork: []);

    public GoalActionConsequences Of(GoalActionEvent.SaidDone happened) => new(
        [Entry(JournalKind.ActionDone, happened.What)],
        [new DueWorkEntry(DueWorkKind.ActionObjectionEnds, placed.Action.Id, placed.Action.ObjectionUntil!.Value)]);

    // The work that is due stays: it finds that the action is open, or a later row answers for it.
    public GoalActionConsequences Of(GoalActionEvent.Reopened happened) => new([Entry(JournalKind.ActionReopened, happened.Words)], DueWork: []);

    public GoalActionConsequences Of(GoalActionEvent.Objected happened) => new([Entry(JournalKind.ActionObjected, happened.Words)], DueWork: [])
    {
        Facts = [Fact(FactKind.ActionEnded, CountsAsObjected)],
    };

    public GoalActionConsequences Of(GoalActionEvent.Kept happened) => new([Entry(JournalKind.ActionKept)], DueWork: [])
    {
        Facts = [Fact(FactKind.ActionEnded, CountsAsKept)],
    };

    public GoalActionConsequences Of(GoalActionEvent.Withdrawn happened) =>
        new([Entry(JournalKind.ActionChanged, $"Van het plan gehaald: {happened.What}")], DueWork: []);

    public GoalActionConsequences Of(GoalActionEvent.PutBack happened) =>
        new([Entry(JournalKind.ActionChanged, $"Weer op het plan gezet: {happened.What}")], DueWork: []);

    JournalEntry Entry(JournalKind kind, string? detail = null) => new(kind, placed.Subject, detail);

    FactEntry Fact(FactKind kind, int? value = null) =>
        new(kind, today, Law: placed.Goal.Law, Value: value, LifeDomain: placed.Goal.LifeDomain, Owner: placed.Action.OwnerKind);
}
