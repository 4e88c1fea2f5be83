using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Resident.Actions;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Resident.Overview;

/// <summary>Reads the plan of a household as its members may see it.</summary>
[UseCase]
sealed class OwnPlanReader(MunicipalDatabase database, TimeProvider clock)
{
    const int MostGoals = 60, MostActions = 400, MostSeats = 60;

    /// <summary>The plan that runs, else the one that is being made, else the last; null when there is none.</summary>
    public Task<OwnPlanView?> Read(Viewer viewer, OpenedHousehold opened) => ReadBatch.Ask(database, batch => Ask(batch, viewer, opened));

    /// <summary>Asks for it in a batch; the answer can be read when the batch has run.</summary>
    public Func<OwnPlanView?> Ask(ReadBatch batch, Viewer viewer, OpenedHousehold opened)
    {
        var chosen = opened.Visible(database.Plans).Where(row => row.HouseholdId == opened.Household.Id)
            .OrderBy(row => row.State == PlanState.Active ? 0 : row.State == PlanState.Draft ? 1 : 2).ThenByDescending(row => row.Id).Take(1);
        var planIds = chosen.Select(plan => plan.Id);
        var goalsOfPlan = opened.Visible(database.Goals).Where(row => planIds.Contains(row.PlanId)).OrderBy(row => row.Id).Take(MostGoals);
        var goalIds = goalsOfPlan.Select(goal => goal.Id);
        var actionsOfGoals = opened.Visible(database.GoalActions).Where(row => goalIds.Contains(row.GoalId) && row.WithdrawnAt == null).OrderBy(row => row.Id).Take(MostActions);
        var actionIds = actionsOfGoals.Select(action => action.Id);
        var seatsOfPlan = opened.Visible(database.Participants).Where(row => planIds.Contains(row.PlanId)).OrderBy(row => row.Id).Take(MostSeats);
        var periodsOfPlan = database.DirectorPeriods.Where(period => planIds.Contains(period.PlanId));
        var known = seatsOfPlan.Where(seat => seat.AccountId != null).Select(seat => seat.AccountId!.Value).Union(periodsOfPlan.Select(period => period.AccountId));
        var (plans, periods, goals) = (batch.Rows(chosen), batch.Rows(periodsOfPlan), batch.Rows(goalsOfPlan));
        var (actions, seats) = (batch.Rows(actionsOfGoals), batch.Rows(seatsOfPlan));
        var accounts = batch.Rows(database.Accounts.Where(account => known.Contains(account.Id)));
        var asked = batch.Values(
            opened.Visible(database.Journal)
                .Where(row => row.HouseholdId == opened.Household.Id && row.Kind == JournalKind.ResidentRemark && row.AboutId != null && actionIds.Contains(row.AboutId.Value))
                .GroupBy(row => row.AboutId!.Value).Select(rows => new { rows.Key, At = rows.Max(row => row.At) }),
            row => (Action: row.GetGuid(0), At: row.MaybeMoment(1)!.Value));
        return () =>
        {
            if (plans is not [var plan]) return null;
            plan.Directors.AddRange(periods);
            return View(viewer, opened, plan, goals, actions, seats, accounts.ToDictionary(account => account.Id), asked.ToDictionary(row => row.Action, row => row.At));
        };
    }

    OwnPlanView View(
        Viewer viewer, OpenedHousehold opened, Plan plan, List<Goal> goals, List<GoalAction> actions, List<Participant> seats,
        Dictionary<Guid, Account> accounts, Dictionary<Guid, DateTimeOffset> asked)
    {
        var names = seats.ToDictionary(seat => seat.Id, seat => NameOf(viewer, opened, seat, accounts));
        var seatOf = seats.ToDictionary(seat => seat.Id);
        var shown = goals.Select(goal => new OwnGoal(
            goal.Id, WordsOf(opened, goal), goal.InResidentsWords, Whose(viewer, opened, goal.PersonId), goal.State == GoalState.Closed,
            [.. actions.Where(action => action.GoalId == goal.Id).Select(action => Show(action, goal))])).ToList();
        return new OwnPlanView(plan, opened.Dossier.Read(plan, Field.PlanTitle, plan.Title)!, DirectorOf(viewer, opened, plan, accounts), shown,
            [.. seats.Where(seat => seat.LeftAt is null).OrderBy(seat => seat.Kind).ThenBy(seat => seat.PersonId != viewer.PersonId).Select(seat => new OwnSeat(
                seat.Id, names[seat.Id], opened.Dossier.Read(seat, Field.ParticipantRemark, seat.Remark), seat.Kind, AnswerSeat.Awaits(seat)))]);

        OwnAction Show(GoalAction action, Goal goal) => new(
            action.Id, action.ParticipantId, opened.Dossier.Read(action, Field.ActionWhat, action.What)!, WordsOf(opened, goal),
            names.GetValueOrDefault(action.ParticipantId, "iemand anders"), action.OwnerKind, seatOf.GetValueOrDefault(action.ParticipantId)?.PersonId == viewer.PersonId,
            action.IsPromise, action.DueOn, action.StandingAt(clock.Today(), clock.GetUtcNow()), action.DoneAt, action.ObjectionUntil,
            opened.Dossier.Read(action, Field.ActionObjection, action.Objection), asked.TryGetValue(action.Id, out var at) ? at : null);
    }

    static string WordsOf(OpenedHousehold opened, Goal goal) => opened.Dossier.Read(goal, Field.GoalWords, goal.Words)!;

    static string? Whose(Viewer viewer, OpenedHousehold opened, Guid? personId) =>
        personId is null ? null : personId == viewer.PersonId ? "van u" : $"van {opened.GivenNameOf(personId)}";

    static string NameOf(Viewer viewer, OpenedHousehold opened, Participant seat, Dictionary<Guid, Account> accounts)
    {
        if (seat.PersonId is not null && seat.PersonId == viewer.PersonId) return "U";
        if (opened.GivenNameOf(seat.PersonId) is { } member) return member;
        if (seat.AccountId is { } account && accounts.TryGetValue(account, out var professional)) return professional.Name;
        return opened.Dossier.Read(seat, Field.ParticipantName, seat.Name)
            ?? (seat.Discipline is { } discipline ? Disciplines.NameOf(discipline) : "iemand anders");
    }

    OwnDirector? DirectorOf(Viewer viewer, OpenedHousehold opened, Plan plan, Dictionary<Guid, Account> accounts)
    {
        if (plan.DirectorAt(clock.GetUtcNow()) is not { } period || !accounts.TryGetValue(period.AccountId, out var professional)) return null;
        return period.PersonId is null
            ? new OwnDirector(professional.Name, IsViewer: false, Contact: null, professional.Function, professional.Days)
            : new OwnDirector(opened.GivenNameOf(period.PersonId) ?? "iemand uit uw huis", period.PersonId == viewer.PersonId,
                professional.Name, professional.Function, professional.Days);
    }
}
