using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Plans;

/// <summary>Reads the plan of a household with its table, goals and actions: one batch.</summary>
[UseCase]
sealed class PlanReader(MunicipalDatabase database, TimeProvider clock)
{
    const int Most = 100;
    const int MostActions = 1000;

    /// <summary>The active plan, else the draft; null when there is none.</summary>
    public async Task<PlanView?> Read(Viewer viewer, OpenedHousehold opened)
    {
        var batch = new ReadBatch(database);
        var plan = Ask(batch, viewer, opened);
        await batch.Run();
        return plan();
    }

    /// <summary>Asks for the plan in a batch; the answer can be read when the batch has run.</summary>
    public Func<PlanView?> Ask(ReadBatch batch, Viewer viewer, OpenedHousehold opened)
    {
        var current = opened.Visible(database.Plans).Where(plan => plan.HouseholdId == opened.Household.Id && plan.State != PlanState.Closed);
        var ids = current.Select(plan => plan.Id);
        var visibleGoals = opened.Visible(database.Goals).Where(goal => ids.Contains(goal.PlanId));
        var visibleSeats = opened.Visible(database.Participants).Where(seat => ids.Contains(seat.PlanId));
        var plans = batch.Rows(current);
        var periods = batch.Rows(database.DirectorPeriods.Where(period => ids.Contains(period.PlanId)));
        var goals = batch.Rows(visibleGoals.OrderBy(goal => goal.AddedAt).ThenBy(goal => goal.Id).Take(2 * Most));
        var seats = batch.Rows(visibleSeats.OrderBy(seat => seat.InvitedAt).Take(2 * Most));
        var accounts = batch.Accounts(() => [.. seats.Select(seat => seat.AccountId), .. periods.Select(period => (Guid?)period.AccountId)]);
        List<GoalAction> actions = [];
        batch.Afterwards(() =>
        {
            var goalIds = goals.Select(goal => goal.Id).ToList();
            if (goalIds.Count > 0) actions = batch.Rows(database.GoalActions.Where(action => goalIds.Contains(action.GoalId) && action.WithdrawnAt == null)
                .OrderBy(action => action.AgreedAt).ThenBy(action => action.Id).Take(MostActions));
        });
        return () => View(viewer, opened, plans, periods, goals, actions, seats, accounts);
    }

    PlanView? View(
        Viewer viewer, OpenedHousehold opened, List<Plan> plans, List<DirectorPeriod> periods, List<Goal> allGoals, List<GoalAction> allActions,
        List<Participant> allSeats, IReadOnlyDictionary<Guid, Account> accounts)
    {
        var plan = plans.OrderByDescending(row => row.State).ThenByDescending(row => row.CreatedAt).FirstOrDefault();
        if (plan is null) return null;
        plan.Directors.AddRange(periods.Where(period => period.PlanId == plan.Id));
        var actionsOf = allActions.ToLookup(action => action.GoalId);
        var goals = allGoals.Where(goal => goal.PlanId == plan.Id).Take(Most).Select(goal => (goal, actions: actionsOf[goal.Id].ToList())).ToList();
        var seats = allSeats.Where(seat => seat.PlanId == plan.Id).Take(Most)
            .Select(seat => (seat, account: seat.AccountId is { } id ? accounts.GetValueOrDefault(id) : null)).ToList();

        var now = clock.GetUtcNow();
        var today = clock.Today();
        var director = Director(viewer, opened, plan.DirectorAt(now), accounts);
        var ticker = Ticker.Of(plan, viewer.AccountId, viewer.PersonId, now);
        var names = seats.ToDictionary(row => row.seat.Id, row => NameOf(opened, row.seat, row.account));
        var byId = seats.ToDictionary(row => row.seat.Id, row => row.seat);
        var goalViews = goals.Select(row => View(row.goal, row.actions)).ToList();
        var actions = goalViews.Where(goal => goal.State == GoalState.Open).SelectMany(goal => goal.Actions).ToLookup(action => action.SeatId);
        return new PlanView(
            plan.Id, opened.Dossier.Read(plan, Field.PlanTitle, plan.Title)!, plan.State, plan.Version, plan.CreatedAt, plan.ActivatedAt, plan.ReviewOn,
            opened.Dossier.Read(plan, Field.PlanOwnGoalDeclined, plan.OwnGoalDeclined), director,
            [.. seats.Where(row => row.seat.LeftAt is null).OrderBy(row => row.seat.Kind).ThenBy(row => row.seat.InvitedAt).Select(row => Seat(row.seat, row.account))],
            EmptyChairs.Of(
                goals.Where(row => row.goal.State == GoalState.Open).Select(row => (row.goal.LifeDomain, row.goal.Law)),
                seats.Where(row => row.seat is { LeftAt: null, Discipline: not null }).Select(row => row.seat.Discipline!)),
            goalViews);

        GoalView View(Goal goal, List<GoalAction> rows) => new(
            goal.Id, opened.Dossier.Read(goal, Field.GoalWords, goal.Words)!, goal.InResidentsWords, PersonName(opened, goal.PersonId),
            LifeDomains.Find(goal.LifeDomain)?.Name ?? goal.LifeDomain, goal.Law?.ShortName(), goal.DossierId != opened.Household.DossierId, goal.State,
            goal.MakerVerdict, goal.ResidentVerdict, [.. rows.Select(ViewOfAction)]);

        ActionView ViewOfAction(GoalAction action) => new(
            action.Id, opened.Dossier.Read(action, Field.ActionWhat, action.What)!, action.ParticipantId, names.GetValueOrDefault(action.ParticipantId, "iemand"),
            action.OwnerKind, action.DueOn, action.IsPromise, action.StandingAt(today, now), PlanWords.Of(action, today, now), action.ObjectionUntil,
            opened.Dossier.Read(action, Field.ActionObjection, action.Objection),
            action.DoneAt is null && byId.TryGetValue(action.ParticipantId, out var owner)
                && ticker.MayTickFor(owner));

        SeatView Seat(Participant seat, Account? account) => new(
            seat.Id, seat.Kind, names[seat.Id], RemarkOf(opened, seat, account), seat.Discipline, seat.AccountId, seat.PersonId, seat.ApprovedAt is not null,
            actions[seat.Id].Count(action => action.State is ActionStanding.Open or ActionStanding.Late or ActionStanding.Objected),
            actions[seat.Id].Count(action => action.State is ActionStanding.Late));
    }

    static DirectorView? Director(Viewer viewer, OpenedHousehold opened, DirectorPeriod? period, IReadOnlyDictionary<Guid, Account> known)
    {
        if (period is null) return null;
        var name = known[period.AccountId].Name;
        var isViewer = period.AccountId == viewer.AccountId || (period.PersonId is not null && period.PersonId == viewer.PersonId);
        return period.PersonId is null
            ? new DirectorView(period.AccountId, null, name, null, isViewer)
            : new DirectorView(period.AccountId, period.PersonId, PersonName(opened, period.PersonId) ?? "iemand die hier woonde", name, isViewer);
    }

    static string NameOf(OpenedHousehold opened, Participant seat, Account? account) =>
        account?.Name ?? PersonName(opened, seat.PersonId) ?? opened.Dossier.Read(seat, Field.ParticipantName, seat.Name) ?? "naam onbekend";

    static string? RemarkOf(OpenedHousehold opened, Participant seat, Account? account) =>
        opened.Dossier.Read(seat, Field.ParticipantRemark, seat.Remark)
        ?? account?.Function
        ?? (seat.Discipline is { } code ? Disciplines.NameOf(code) : null)
        ?? opened.Members.FirstOrDefault(member => member.PersonId == seat.PersonId)?.Relation;

    static string? PersonName(OpenedHousehold opened, Guid? personId) =>
        opened.Members.FirstOrDefault(member => member.PersonId == personId)?.Person?.GivenName;
}
