using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.OwnPlan;

/// <summary>Reads the plan of a household as its members may see it.</summary>
[UseCase]
sealed class OwnPlanReader(MunicipalDatabase database, TimeProvider clock)
{
    const int MostGoals = 60, MostActions = 400, MostSeats = 60;

    /// <summary>The plan that runs, else the one that is being made, else the last; null when there is none.</summary>
    public async Task<OwnPlanView?> Read(Viewer viewer, OpenedHousehold opened)
    {
        var plan = await opened.Visible(database.Plans).AsNoTracking().Include(row => row.Directors)
            .Where(row => row.HouseholdId == opened.Household.Id)
            .OrderBy(row => row.State == PlanState.Active ? 0 : row.State == PlanState.Draft ? 1 : 2).ThenByDescending(row => row.Id)
            .FirstOrDefaultAsync();
        if (plan is null) return null;
        var goals = await opened.Visible(database.Goals).AsNoTracking().Where(row => row.PlanId == plan.Id)
            .OrderBy(row => row.Id).Take(MostGoals).ToListAsync();
        var goalIds = goals.Select(goal => goal.Id).ToList();
        var actions = await opened.Visible(database.GoalActions).AsNoTracking()
            .Where(row => goalIds.Contains(row.GoalId) && row.WithdrawnAt == null)
            .OrderBy(row => row.Id).Take(MostActions).ToListAsync();
        var seats = await opened.Visible(database.Participants).AsNoTracking()
            .Where(row => row.PlanId == plan.Id).OrderBy(row => row.Id).Take(MostSeats).ToListAsync();
        var accounts = await Accounts(plan, seats);
        var asked = await Asked(opened, actions);
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

    async Task<Dictionary<Guid, Account>> Accounts(Plan plan, List<Participant> seats)
    {
        var ids = seats.Where(seat => seat.AccountId is not null).Select(seat => seat.AccountId!.Value)
            .Concat(plan.Directors.Select(period => period.AccountId)).Distinct().ToList();
        return await database.Accounts.AsNoTracking().Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id);
    }

    async Task<Dictionary<Guid, DateTimeOffset>> Asked(OpenedHousehold opened, List<GoalAction> actions)
    {
        var ids = actions.Select(action => (Guid?)action.Id).ToList();
        return await opened.Visible(database.Journal).AsNoTracking()
            .Where(row => row.HouseholdId == opened.Household.Id && row.Kind == JournalKind.ResidentRemark && ids.Contains(row.AboutId))
            .GroupBy(row => row.AboutId!.Value).Select(rows => new { rows.Key, At = rows.Max(row => row.At) })
            .ToDictionaryAsync(rows => rows.Key, rows => rows.At);
    }
}
