using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Reports;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Teams.Day;

/// <summary>What the viewer has in hand: read in a fixed number of statements, however many households there are.</summary>
[UseCase]
sealed class MyWork(MunicipalDatabase database, Door door, TimeProvider clock)
{
    const int MostHouseholds = 120;
    const int MostRows = 500;

    /// <summary>
    /// Asks for the day in a batch; when it has run, the answer reads the rest in one more, and opens the names and words in it
    /// through the door as one list.
    /// </summary>
    public Func<Task<MyDay>> Ask(ReadBatch batch, Viewer viewer)
    {
        var (involvements, reports) = (Involved(batch, viewer), batch.Rows(Handled(viewer)));
        return () => Day(viewer, involvements(), reports);
    }

    async Task<MyDay> Day(Viewer viewer, IReadOnlyList<InvolvedHousehold> involved, List<Report> reports)
    {
        var today = clock.Today();
        var ids = involved.Select(household => household.Id).ToList();
        var batch = new ReadBatch(database);
        var terms = batch.Rows(OpenTerms(ids, [.. reports.Select(report => report.Id)]));
        var plans = batch.Values(
            database.Plans.Where(plan => ids.Contains(plan.HouseholdId) && plan.State == PlanState.Active).Select(plan => new { plan.HouseholdId, plan.ReviewOn }),
            row => new ActivePlan(row.GetGuid(0), row.GetOrNull<DateOnly>(1)));
        var open = OpenActions(batch, viewer, ids);
        var appointments = batch.Rows(Appointments(ids, today));
        await batch.Run();
        var scopes = involved.ToDictionary(household => household.Id);
        var actions = open.Where(action => scopes[action.HouseholdId].Covers(action.PersonId)).ToList();

        var mine = actions.Where(action => action.IsMine).ToList();
        var comingUp = appointments.Where(row => row.AccountId == viewer.AccountId && row.StartsAt < DutchTime.At(today.AddDays(7), TimeOnly.MinValue)).ToList();
        Guid[] dossiers = [.. mine.Select(promise => promise.DossierId), .. comingUp.Select(row => row.DossierId)];
        var opened = await door.OpenList(viewer, AccessKind.List, "de werkdag", Purpose.Plan,
            [.. ids, .. reports.Select(report => report.Id)], [.. dossiers.Distinct()]);

        var labels = involved.ToDictionary(household => household.Id, household => household.Label);
        var promises = mine.Select(row => new MyPromise(row.Id, row.HouseholdId, labels[row.HouseholdId],
            opened.Read(row, Field.ActionWhat, row.What) ?? "", row.DueOn, row.IsObjected)).ToList();
        return new MyDay(
            [.. reports.Select(report => new MyReport(report.Id, report.Reference, report.State, report.IsSafety, report.DueOn,
                DayOrder.NextStep(report.State, report.PersonId is not null, report.FirstContactAt is not null),
                report.HouseholdId is { } household ? labels.GetValueOrDefault(household) : null))],
            DayOrder.Households(involved.Take(MostHouseholds).Select(household => Summary(household, plans, terms, actions, appointments))),
            involved.Count > MostHouseholds,
            DayOrder.Due([.. TermsDue(terms, reports, labels), .. ReviewsDue(plans, involved), .. PromisesDue(promises)], today),
            promises,
            [.. comingUp.Select(row => new MyAppointment(row.HouseholdId, labels[row.HouseholdId], row.StartsAt, row.EndsAt,
                opened.Read(row, Field.AppointmentSubject, row.Subject) ?? "", opened.Read(row, Field.AppointmentPlace, row.Place)))]);
    }

    Func<IReadOnlyList<InvolvedHousehold>> Involved(ReadBatch batch, Viewer viewer)
    {
        var now = clock.GetUtcNow();
        var rows = batch.Values(
            (from involvement in database.Involvements
             join household in database.Households on involvement.HouseholdId equals household.Id
             where involvement.AccountId == viewer.AccountId && involvement.From <= now && (involvement.Until == null || involvement.Until > now)
             orderby household.Label, household.Id
             select new { household.Id, household.Label, involvement.Kind, involvement.PersonId, involvement.Until }).Take(MostRows),
            row => (Id: row.GetGuid(0), Label: row.GetString(1), Kind: row.GetEnum<InvolvementKind>(2), PersonId: row.GetOrNull<Guid>(3), Until: row.MaybeMoment(4)));
        return () =>
        [
            .. rows.GroupBy(row => (row.Id, row.Label)).Take(MostHouseholds + 1).Select(group => new InvolvedHousehold(
                group.Key.Id, group.Key.Label, [.. group.Select(row => row.Kind)], [.. group.Select(row => row.PersonId)],
                group.Any(row => row.Until is null) ? null : group.Max(row => row.Until)))
        ];
    }

    IQueryable<Report> Handled(Viewer viewer) =>
        door.InvolvedReports(viewer)
            .Where(report => report.HandlerId == viewer.AccountId && (report.State == ReportState.PickedUp || report.State == ReportState.Routed))
            .OrderByDescending(report => report.IsSafety).ThenBy(report => report.DueOn ?? DateOnly.MaxValue).ThenBy(report => report.ReceivedAt)
            .Take(60);

    IQueryable<StatutoryTerm> OpenTerms(List<Guid> households, List<Guid> reports) =>
        database.StatutoryTerms
            .Where(term => term.MetOn == null && term.DroppedOn == null
                && ((term.HouseholdId != null && households.Contains(term.HouseholdId.Value)) || (term.ReportId != null && reports.Contains(term.ReportId.Value))))
            .OrderBy(term => term.DueOn).Take(MostRows);

    Values<OpenAction> OpenActions(ReadBatch batch, Viewer viewer, List<Guid> households) => batch.Values(
        (from action in database.GoalActions
         join goal in database.Goals on action.GoalId equals goal.Id
         join plan in database.Plans on goal.PlanId equals plan.Id
         join seat in database.Participants on action.ParticipantId equals seat.Id
         where households.Contains(plan.HouseholdId) && plan.State == PlanState.Active && seat.LeftAt == null
            && action.WithdrawnAt == null && (action.DoneAt == null || action.ObjectedAt != null)
            && (action.DueOn != null || seat.AccountId == viewer.AccountId)
         orderby action.DueOn == null, action.DueOn, action.Id
         select new { action.Id, action.DossierId, action.What, action.DueOn, IsObjected = action.ObjectedAt != null, action.OwnerKind, plan.HouseholdId, goal.PersonId, seat.AccountId })
        .Take(MostRows),
        row => new OpenAction(
            row.GetGuid(0), row.GetGuid(1), new Sealed(row.GetFieldValue<byte[]>(2)), row.GetOrNull<DateOnly>(3), row.GetBoolean(4), row.GetEnum<SeatKind>(5),
            row.GetGuid(6), row.GetOrNull<Guid>(7), row.GetOrNull<Guid>(8) == viewer.AccountId));

    IQueryable<Appointment> Appointments(List<Guid> households, DateOnly today)
    {
        var from = DutchTime.At(today, TimeOnly.MinValue);
        return database.Appointments
            .Where(row => households.Contains(row.HouseholdId) && row.StartsAt >= from && row.CancelledAt == null)
            .OrderBy(row => row.StartsAt).Take(MostRows);
    }

    static MyHousehold Summary(
        InvolvedHousehold household, List<ActivePlan> plans, List<StatutoryTerm> terms, List<OpenAction> actions, List<Appointment> appointments)
    {
        var plan = plans.FirstOrDefault(row => row.HouseholdId == household.Id);
        var term = terms.FirstOrDefault(row => row.HouseholdId == household.Id && DayOrder.BindsMunicipality(row.Kind));
        var promise = actions.FirstOrDefault(row => row.HouseholdId == household.Id && row.IsPromise);
        var appointment = appointments.FirstOrDefault(row => row.HouseholdId == household.Id);
        Upcoming?[] coming =
        [
            term is null ? null : new Upcoming(term.DueOn, DayOrder.Words(term).What),
            promise is null ? null : new Upcoming(promise.DueOn!.Value, promise.IsMine ? "uw toezegging" : "toezegging van een ander"),
            plan?.ReviewOn is { } review ? new Upcoming(review, "evaluatie") : null,
            appointment is null ? null : new Upcoming(DutchTime.DateOf(appointment.StartsAt), "afspraak"),
        ];
        return new MyHousehold(household.Id, household.Label, DayOrder.Roles(household.Kinds), household.Until is { } until ? DutchTime.DateOf(until) : null,
            plan is not null, coming.OfType<Upcoming>().MinBy(item => item.On));
    }

    static IEnumerable<DueItem> TermsDue(List<StatutoryTerm> terms, List<Report> reports, Dictionary<Guid, string> labels)
    {
        foreach (var term in terms.Where(term => DayOrder.BindsMunicipality(term.Kind)))
        {
            var report = reports.FirstOrDefault(row => row.Id == term.ReportId);
            if (report is null && term.ProvisionId is null) continue;
            var (what, reason) = DayOrder.Words(term);
            var about = term.HouseholdId is { } household && labels.TryGetValue(household, out var label) ? label : report?.Reference ?? "";
            var href = term.ProvisionId is null ? $"/werk/meldingen/{report!.Id}" : $"/huishoudens/{term.HouseholdId}/voorzieningen/{term.ProvisionId}";
            yield return new DueItem(term.DueOn, what, about, reason, href, report?.IsSafety ?? false);
        }
    }

    static IEnumerable<DueItem> ReviewsDue(List<ActivePlan> plans, IReadOnlyList<InvolvedHousehold> involved) =>
        from plan in plans
        where plan.ReviewOn is not null
        let household = involved.Single(row => row.Id == plan.HouseholdId)
        where household.Kinds.Contains(InvolvementKind.Director)
        select new DueItem(plan.ReviewOn!.Value, "Evaluatie houden", household.Label, "afgesproken in het plan", $"/huishoudens/{household.Id}/evaluatie");

    static IEnumerable<DueItem> PromisesDue(List<MyPromise> promises) =>
        from promise in promises
        where promise.DueOn is not null
        select new DueItem(promise.DueOn!.Value, ReportWords.Beginning(promise.What, 80), promise.HouseholdLabel,
            promise.IsObjected ? "de inwoner zegt dat het niet is gebeurd" : "uw toezegging", $"/huishoudens/{promise.HouseholdId}/acties/{promise.ActionId}");

    sealed record InvolvedHousehold(Guid Id, string Label, IReadOnlyList<InvolvementKind> Kinds, IReadOnlyList<Guid?> Persons, DateTimeOffset? Until)
    {
        /// <summary>True when this person's own part (null: the shared part) is in scope.</summary>
        public bool Covers(Guid? personId) => personId is null || Persons.Any(person => person is null || person == personId);
    }

    sealed record ActivePlan(Guid HouseholdId, DateOnly? ReviewOn);

    sealed record OpenAction(
        Guid Id, Guid DossierId, Sealed What, DateOnly? DueOn, bool IsObjected, SeatKind OwnerKind, Guid HouseholdId, Guid? PersonId, bool IsMine) : ISealedRow
    {
        public bool IsPromise => DueOn is not null && OwnerKind is (SeatKind.Professional or SeatKind.Provider);
    }
}
