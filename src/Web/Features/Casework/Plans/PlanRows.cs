using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Plans;

/// <summary>An action with everything that a change to it needs.</summary>
sealed record ActionRows(Plan Plan, Goal Goal, GoalAction Action, Participant Owner)
{
    /// <summary>The action in its household, as its events are recorded.</summary>
    public PlacedAction PlacedIn(OpenedHousehold opened) => new(Action, Goal, opened.Household);

    /// <summary>How this viewer stands to the plan at an instant.</summary>
    public Ticker TickerOf(Viewer viewer, DateTimeOffset moment) => Ticker.Of(Plan, viewer.AccountId, viewer.PersonId, moment);
}

/// <summary>Finds the tracked rows that a page of the plan changes, within what the door opened.</summary>
[UseCase]
sealed class PlanRows(MunicipalDatabase database)
{
    /// <summary>The active plan, else the draft; null when there is none.</summary>
    public async Task<Plan?> Current(OpenedHousehold opened)
    {
        var plans = await opened.Visible(database.Plans).Include(plan => plan.Directors)
            .Where(plan => plan.HouseholdId == opened.Household.Id && plan.State != PlanState.Closed).ToListAsync();
        return plans.OrderByDescending(plan => plan.State).ThenByDescending(plan => plan.CreatedAt).FirstOrDefault();
    }

    public Task<Goal?> Goal(OpenedHousehold opened, Guid goalId) =>
        opened.Visible(database.Goals).SingleOrDefaultAsync(goal =>
            goal.Id == goalId && database.Plans.Any(plan => plan.Id == goal.PlanId && plan.HouseholdId == opened.Household.Id));

    public async Task<ActionRows?> Action(OpenedHousehold opened, Guid actionId)
    {
        var found = await (from action in opened.Visible(database.GoalActions)
                           join goal in opened.Visible(database.Goals) on action.GoalId equals goal.Id
                           join owner in opened.Visible(database.Participants) on action.ParticipantId equals owner.Id
                           where action.Id == actionId
                           select new { action, goal, owner }).SingleOrDefaultAsync();
        if (found is null) return null;
        var plan = await database.Plans.Include(row => row.Directors)
            .SingleOrDefaultAsync(row => row.Id == found.goal.PlanId && row.HouseholdId == opened.Household.Id);
        return plan is null ? null : new ActionRows(plan, found.goal, found.action, found.owner);
    }

    public Task<Participant?> Seat(OpenedHousehold opened, Guid seatId) =>
        opened.Visible(database.Participants).SingleOrDefaultAsync(seat =>
            seat.Id == seatId && database.Plans.Any(plan => plan.Id == seat.PlanId && plan.HouseholdId == opened.Household.Id));

    /// <summary>Who may do an action: everybody at the table, by name.</summary>
    public async Task<IReadOnlyList<(Participant Seat, ChoiceItem Choice)>> SeatChoices(OpenedHousehold opened, Guid planId)
    {
        var atTable = opened.Visible(database.Participants)
            .Where(seat => seat.PlanId == planId && seat.LeftAt == null && seat.ApprovedAt != null).OrderBy(seat => seat.InvitedAt).Take(100);
        var rows = await (from seat in atTable
                          join account in database.Accounts on seat.AccountId equals account.Id into accounts
                          from account in accounts.DefaultIfEmpty()
                          orderby seat.InvitedAt
                          select new { seat, account }).ToListAsync();
        return [.. rows.OrderBy(row => row.seat.Kind).Select(row => (row.seat, new ChoiceItem(row.seat.Id.ToString(), Name(opened, row.seat, row.account), PlanWords.Of(row.seat.Kind))))];
    }

    /// <summary>Name of who has this seat.</summary>
    public async Task<string> NameOf(OpenedHousehold opened, Participant seat) =>
        Name(opened, seat, seat.AccountId is null ? null : await database.Accounts.SingleOrDefaultAsync(account => account.Id == seat.AccountId));

    static string Name(OpenedHousehold opened, Participant seat, Account? account) =>
        account?.Name
        ?? opened.Members.FirstOrDefault(member => member.PersonId == seat.PersonId)?.Person?.GivenName
        ?? opened.Dossier.Read(seat, Field.ParticipantName, seat.Name)
        ?? "naam onbekend";
}
