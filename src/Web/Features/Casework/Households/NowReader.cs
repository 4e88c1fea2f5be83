using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Teams;
using Keukentafel.Domain.Time;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>Reads what counts now (wat nu telt): what is late, what the law asks, what waits for an answer.</summary>
[UseCase]
sealed class NowReader(MunicipalDatabase database, TimeProvider clock)
{
    const int ReplyDays = 14;
    const int MostOfEach = 10;

    /// <summary>Asks for it in a batch; the answer can be read when the batch has run and the plan is known.</summary>
    public Func<PlanView?, IReadOnlyList<NowItem>> Ask(ReadBatch batch, OpenedHousehold opened)
    {
        var today = clock.Today();
        var (terms, remarks, replies, appointments) = (Terms(batch, opened), Remarks(batch, opened), Replies(batch, opened), Appointments(batch, opened, today));
        return plan =>
        [
            .. Objected(opened, plan),
            .. Late(opened, plan),
            .. terms.Select(term => Term(term.Kind, term.DueOn, term.ReportId, today)),
            .. remarks(),
            .. replies(),
            .. Seats(opened, plan),
            .. appointments(),
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

    Rows<StatutoryTerm> Terms(ReadBatch batch, OpenedHousehold opened)
    {
        var today = clock.Today();
        // A date tells what somebody asked for: it shows with the report or provision that it belongs to.
        var (reports, provisions) = (opened.Visible(database.Reports), opened.Visible(database.Provisions));
        return batch.Rows(database.StatutoryTerms
            .Where(term => term.HouseholdId == opened.Household.Id && term.MetOn == null && term.DroppedOn == null
                && (term.ReportId == null || reports.Any(report => report.Id == term.ReportId))
                && (term.ProvisionId == null || provisions.Any(provision => provision.Id == term.ProvisionId))
                // Handing in an own plan is a right of the resident: afterwards nobody is late.
                && (term.Kind != TermKind.PersonalPlan || term.DueOn >= today))
            .OrderBy(term => term.DueOn).Take(MostOfEach));
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
    Func<IEnumerable<NowItem>> Remarks(ReadBatch batch, OpenedHousehold opened)
    {
        var since = clock.GetUtcNow().AddDays(-ReplyDays);
        var rows = batch.Rows(opened.Visible(database.Journal)
            .Where(row => row.HouseholdId == opened.Household.Id && row.Kind == JournalKind.ResidentRemark && row.Detail != null && row.At > since)
            .OrderByDescending(row => row.At).Take(MostOfEach));
        var accounts = batch.Accounts(() => rows.Select(row => row.AccountId));
        return () => rows.Select(row => new NowItem(
            $"{NameOf(accounts, row.AccountId)} schreef op {DutchDates.Short(DutchTime.DateOf(row.At))}",
            $"‘{Beginning(opened.Dossier.Read(row, Field.JournalDetail, row.Detail)!)}’", "lees", "soon", "#tijdlijn", null));
    }

    Func<IEnumerable<NowItem>> Replies(ReadBatch batch, OpenedHousehold opened)
    {
        var since = clock.GetUtcNow().AddDays(-ReplyDays);
        var rows = batch.Rows(opened.Visible(database.Entries)
            .Where(entry => entry.HouseholdId == opened.Household.Id && entry.ReplyAt != null && entry.ReplyAt > since)
            .OrderByDescending(entry => entry.ReplyAt).Take(MostOfEach));
        var accounts = batch.Accounts(() => rows.Select(row => row.ReplyById));
        return () => rows.Select(row => new NowItem(
            $"{NameOf(accounts, row.ReplyById)} reageerde op een notitie van {DutchDates.Short(DutchTime.DateOf(row.At))}",
            $"‘{Beginning(opened.Dossier.Read(row, Field.EntryReply, row.Reply)!)}’", "lees", "soon", "#tijdlijn", null));
    }

    static string NameOf(IReadOnlyDictionary<Guid, Account> accounts, Guid? id) =>
        id is { } known && accounts.TryGetValue(known, out var account) ? account.Name : "Een bewoner";

    static IEnumerable<NowItem> Seats(OpenedHousehold opened, PlanView? plan) =>
        from seat in plan?.Seats ?? []
        where !seat.IsApproved
        select new NowItem($"{seat.Name} wacht op een plek aan tafel", "Een bewoner moet dit goed vinden.", "wacht", "info",
            $"/huishoudens/{opened.Household.Id}/stoelen/{seat.Id}", null);

    Func<IEnumerable<NowItem>> Appointments(ReadBatch batch, OpenedHousehold opened, DateOnly today)
    {
        var now = clock.GetUtcNow();
        var rows = batch.Rows(opened.Visible(database.Appointments)
            .Where(row => row.HouseholdId == opened.Household.Id && row.EndsAt > now && row.CancelledAt == null)
            .OrderBy(row => row.StartsAt).Take(3));
        return () => rows.Select(row => new NowItem(
            $"Afspraak: {opened.Dossier.Read(row, Field.AppointmentSubject, row.Subject)}",
            string.Join(" · ", new[] { DutchDates.ShortWithClock(row.StartsAt), opened.Dossier.Read(row, Field.AppointmentPlace, row.Place) }.OfType<string>()),
            DutchDates.Relative(DutchTime.DateOf(row.StartsAt), today), "info", $"/huishoudens/{opened.Household.Id}/afspraken/{row.Id}", DutchTime.DateOf(row.StartsAt)));
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
