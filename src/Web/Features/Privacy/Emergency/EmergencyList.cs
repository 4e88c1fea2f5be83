using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Emergency;

/// <summary>An emergency access in a list: who, where, when; no word of why.</summary>
sealed record EmergencyItem(
    Guid Id, string Who, string Function, string Household, DateTimeOffset At, DateTimeOffset Until, DateTimeOffset? ClosedAt, EmergencyOutcome? Outcome, DateOnly? WithheldUntil)
{
    public DateTimeOffset EndedAt => ClosedAt ?? Until;
}

/// <summary>An emergency access with its reason, to be judged.</summary>
sealed record EmergencyToJudge(EmergencyAccess Row, EmergencyItem Item, string Reason, string? Note, OpenDossier Dossier);

/// <summary>Reads emergency accesses for who must know of them.</summary>
[UseCase]
sealed class EmergencyList(MunicipalDatabase database, Door door)
{
    /// <summary>How many are shown at once.</summary>
    public const int Most = 50;

    /// <summary>What a team lead did not see yet: by somebody of the own teams, or about a household of these.</summary>
    public async Task<IReadOnlyList<EmergencyItem>> ForLead(Viewer viewer) =>
        await Shown(viewer, Mine(viewer).OrderByDescending(row => row.Id), Purpose.Workload);

    /// <summary>The team lead saw it.</summary>
    /// <returns>False when there is nothing to see.</returns>
    public async Task<bool> Saw(Viewer viewer, Guid id, DateTimeOffset now)
    {
        if (await Mine(viewer).SingleOrDefaultAsync(row => row.Id == id) is not { } access) return false;
        access.LeadSawAt = now;
        return true;
    }

    /// <summary>How many wait for the privacy officer.</summary>
    public Task<int> Waiting() => database.EmergencyAccesses.CountAsync(row => row.Outcome == null);

    /// <summary>Page by page for the privacy officer: what is not judged first, then the newest.</summary>
    /// <param name="viewer">The privacy officer.</param>
    /// <param name="judged">What was judged; otherwise what waits.</param>
    /// <param name="before">Only before this one.</param>
    public async Task<IReadOnlyList<EmergencyItem>> ForOfficer(Viewer viewer, bool judged, Guid? before)
    {
        var rows = database.EmergencyAccesses.Where(row => judged ? row.Outcome != null : row.Outcome == null);
        if (before is { } key) rows = rows.Where(row => row.Id < key);
        return await Shown(viewer, rows.OrderByDescending(row => row.Id), Purpose.Supervision);
    }

    /// <summary>One with its reason; null when it is not there.</summary>
    public async Task<EmergencyToJudge?> Find(Viewer viewer, Guid id)
    {
        if (await database.EmergencyAccesses.SingleOrDefaultAsync(row => row.Id == id) is not { } row) return null;
        var open = await door.OpenList(viewer, AccessKind.View, "de reden van een noodtoegang", Purpose.Supervision, [row.HouseholdId], [row.DossierId], row.WithheldUntilReviewOn is not null);
        var item = await Items(database.EmergencyAccesses.Where(one => one.Id == id)).SingleAsync();
        return new EmergencyToJudge(row, item,
            open.Has(row.DossierId) ? open.Read(row, Field.EmergencyReason, row.Reason)! : "Dit dossier is vernietigd.",
            open.Has(row.DossierId) ? open.Read(row, Field.EmergencyOutcomeNote, row.OutcomeNote) : null, open);
    }

    IQueryable<EmergencyAccess> Mine(Viewer viewer)
    {
        var teams = viewer.TeamIds;
        return database.EmergencyAccesses.Where(row => row.LeadSawAt == null
            && ((row.TeamId != null && teams.Contains(row.TeamId.Value)) || (row.HouseholdTeamId != null && teams.Contains(row.HouseholdTeamId.Value))));
    }

    async Task<IReadOnlyList<EmergencyItem>> Shown(Viewer viewer, IQueryable<EmergencyAccess> rows, Purpose purpose)
    {
        var page = rows.Take(Most);
        var items = await Items(page).ToListAsync();
        if (items.Count == 0) return items;
        var households = await page.Select(row => row.HouseholdId).ToListAsync();
        // A team lead may live with who must not know yet: nobody in the house reads that somebody looked at this list.
        await door.OpenList(viewer, AccessKind.List, "de lijst met noodtoegang", purpose, households, [], withheld: items.Exists(item => item.WithheldUntil is not null));
        return items;
    }

    IQueryable<EmergencyItem> Items(IQueryable<EmergencyAccess> rows) =>
        from row in rows.AsNoTracking()
        join account in database.Accounts on row.AccountId equals account.Id
        join household in database.Households on row.HouseholdId equals household.Id
        select new EmergencyItem(row.Id, account.Name, account.Function, household.Label, row.At, row.Until, row.ClosedAt, row.Outcome, row.WithheldUntilReviewOn);
}
