using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Time;
using Keukentafel.Web.Features.Plans;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Households;

/// <summary>Reads what counts now (wat nu telt): what is late, what the law asks, what waits for an answer. Four statements.</summary>
[UseCase]
sealed class NowReader(MunicipalDatabase database, TimeProvider clock)
{
    const int ReplyDays = 14;
    const int MostOfEach = 10;

    public async Task<IReadOnlyList<NowItem>> Read(Viewer viewer, OpenedHousehold opened, PlanView? plan)
    {
        var today = clock.Today();
        return
        [
            .. Objected(opened, plan),
            .. Late(opened, plan),
            .. (await Terms(opened)).Select(term => Term(term.Kind, term.DueOn, term.ReportId, today)),
            .. await Remarks(opened),
            .. await Replies(opened),
            .. Seats(opened, plan),
            .. await Appointments(opened, today),
            .. Review(opened, plan, today),
        ];
    }

    static IEnumerable<NowItem> Objected(OpenedHousehold opened, PlanView? plan) =>
        from action in plan?.Actions ?? []
        where action.State == ActionStanding.Objected
        select new NowItem($"Een bewoner zegt dat dit niet is gedaan: {action.What}", action.Objection is { } words ? $"‘{words}’" : null,
            "lees", "late", $"/huishoudens/{opened.Household.Id}/acties/{action.Id}", null);

    static IEnumerable<NowItem> Late(OpenedHousehold opened, PlanView? plan) =>
        from action in plan?.OpenGoals.SelectMany(goal => goal.Actions) ?? []
        where action.State == ActionStanding.Late
        orderby action.DueOn
        select new NowItem(
            action.IsPromise ? $"{action.Owner} beloofde: {action.What}" : $"{action.Owner} zou doen: {action.What}",
            $"voor {DutchDates.Short(action.DueOn!.Value)}", action.Standing.Words, "late", $"/huishoudens/{opened.Household.Id}/acties/{action.Id}", action.DueOn);

    async Task<List<(TermKind Kind, DateOnly DueOn, Guid? ReportId)>> Terms(OpenedHousehold opened)
    {
        var today = clock.Today();
        // A date tells what somebody asked for: it shows with the report or provision that it belongs to.
        var (reports, provisions) = (opened.Visible(database.Reports), opened.Visible(database.Provisions));
        var rows = await database.StatutoryTerms.AsNoTracking()
            .Where(term => term.HouseholdId == opened.Household.Id && term.MetOn == null && term.DroppedOn == null
                && (term.ReportId == null || reports.Any(report => report.Id == term.ReportId))
                && (term.ProvisionId == null || provisions.Any(provision => provision.Id == term.ProvisionId))
                // Handing in an own plan is a right of the resident: afterwards nobody is late.
                && (term.Kind != TermKind.PersonalPlan || term.DueOn >= today))
            .OrderBy(term => term.DueOn).Take(MostOfEach)
            .Select(term => new { term.Kind, term.DueOn, term.ReportId }).ToListAsync();
        return [.. rows.Select(term => (term.Kind, term.DueOn, term.ReportId))];
    }

    static NowItem Term(TermKind kind, DateOnly due, Guid? reportId, DateOnly today)
    {
        var rule = StatutoryTerms.RuleFor(kind);
        var days = due.DayNumber - today.DayNumber;
        if (kind == TermKind.PersonalPlan)
            return new NowItem($"De bewoner kan een eigen plan inleveren tot en met {DutchDates.Short(due)}", rule.Article, DutchDates.Due(due, today), "info", null, due);
        var pill = days < 0 ? "late" : days <= 7 ? "soon" : "ok";
        return new NowItem(
            $"{rule.Label} vóór of op {DutchDates.Short(due)}", $"{rule.Length.InDutch()} na {rule.StartEvent}, {rule.Article}",
            DutchDates.Due(due, today), pill, reportId is { } report ? $"/werk/meldingen/{report}" : null, due);
    }

    /// <summary>What residents asked or wrote from their own page.</summary>
    async Task<IReadOnlyList<NowItem>> Remarks(OpenedHousehold opened)
    {
        var since = clock.GetUtcNow().AddDays(-ReplyDays);
        var rows = await opened.Visible(database.Journal).AsNoTracking()
            .Where(row => row.HouseholdId == opened.Household.Id && row.Kind == JournalKind.ResidentRemark && row.Detail != null && row.At > since)
            .OrderByDescending(row => row.At).Take(MostOfEach)
            .Select(row => new { row, by = database.Accounts.Where(account => account.Id == row.AccountId).Select(account => account.Name).FirstOrDefault() })
            .ToListAsync();
        return
        [
            .. rows.Select(found => new NowItem(
                $"{found.by ?? "Een bewoner"} schreef op {DutchDates.Short(DutchTime.DateOf(found.row.At))}",
                $"‘{Beginning(opened.Dossier.Read(found.row, Field.JournalDetail, found.row.Detail)!)}’", "lees", "soon", "#tijdlijn", null))
        ];
    }

    async Task<IReadOnlyList<NowItem>> Replies(OpenedHousehold opened)
    {
        var since = clock.GetUtcNow().AddDays(-ReplyDays);
        var rows = await opened.Visible(database.Entries).AsNoTracking()
            .Where(entry => entry.HouseholdId == opened.Household.Id && entry.ReplyAt != null && entry.ReplyAt > since)
            .OrderByDescending(entry => entry.ReplyAt).Take(MostOfEach)
            .Select(entry => new { entry, by = database.Accounts.Where(account => account.Id == entry.ReplyById).Select(account => account.Name).FirstOrDefault() })
            .ToListAsync();
        return
        [
            .. rows.Select(row => new NowItem(
                $"{row.by ?? "Een bewoner"} reageerde op een notitie van {DutchDates.Short(DutchTime.DateOf(row.entry.At))}",
                $"‘{Beginning(opened.Dossier.Read(row.entry, Field.EntryReply, row.entry.Reply)!)}’", "lees", "soon", "#tijdlijn", null))
        ];
    }

    static IEnumerable<NowItem> Seats(OpenedHousehold opened, PlanView? plan) =>
        from seat in plan?.Seats ?? []
        where !seat.IsApproved
        select new NowItem($"{seat.Name} wacht op een plek aan tafel", "Een bewoner moet dit goed vinden.", "wacht", "info",
            $"/huishoudens/{opened.Household.Id}/stoelen/{seat.Id}", null);

    async Task<IReadOnlyList<NowItem>> Appointments(OpenedHousehold opened, DateOnly today)
    {
        var now = clock.GetUtcNow();
        var rows = await opened.Visible(database.Appointments).AsNoTracking()
            .Where(row => row.HouseholdId == opened.Household.Id && row.EndsAt > now && row.CancelledAt == null)
            .OrderBy(row => row.StartsAt).Take(3).ToListAsync();
        return
        [
            .. rows.Select(row => new NowItem(
                $"Afspraak: {opened.Dossier.Read(row, Field.AppointmentSubject, row.Subject)}",
                string.Join(" · ", new[] { DutchDates.ShortWithClock(row.StartsAt), opened.Dossier.Read(row, Field.AppointmentPlace, row.Place) }.OfType<string>()),
                DutchDates.Relative(DutchTime.DateOf(row.StartsAt), today), "info", $"/huishoudens/{opened.Household.Id}/afspraken/{row.Id}", DutchTime.DateOf(row.StartsAt)))
        ];
    }

    static IEnumerable<NowItem> Review(OpenedHousehold opened, PlanView? plan, DateOnly today)
    {
        if (plan is not { IsActive: true, ReviewOn: { } date }) yield break;
        var days = date.DayNumber - today.DayNumber;
        yield return new NowItem("Samen terugkijken op het plan", DutchDates.Short(date), DutchDates.Due(date, today),
            days < 0 ? "late" : days <= 14 ? "soon" : "quiet", $"/huishoudens/{opened.Household.Id}/evaluatie", date);
    }

    static string Beginning(string words) => words.Length <= 90 ? words : string.Concat(words.AsSpan(0, 88).TrimEnd(), "…");
}
