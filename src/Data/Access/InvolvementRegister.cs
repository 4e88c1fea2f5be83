using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Access;

/// <summary>
/// The register of involvement (betrokkenheid): begins, hands over and ends each one, and nothing else does (rule 14; ADR 24). It
/// adds to the present transaction. Who may decide about a household is in <see cref="HouseholdHandlers"/>.
/// <list type="table">
/// <listheader><term>Kind</term><description>Who decides; what it opens; until when</description></listheader>
/// <item><term>TeamIntake</term><description>The routing by postcode, or who hands the report to a team; the report, and the person when person and household were made at
/// its match; until somebody picks it up.</description></item>
/// <item><term>Handler</term><description>Who picks up or is given a report; the report, and the household when both were made at its match, when who hands it over had it
/// so, when the handler handles it already, or when the lead of its team assigns it; until the report ends or is handed over.</description></item>
/// <item><term>CoHandler</term><description>Who handles the household or leads its team, for somebody else who has a report about it; the household; until
/// the report ends or is handed over, or one of them ends it.</description></item>
/// <item><term>Director, Participant</term><description>Who works on the plan, with the seat or the choice of the director; the household, or the own parts that the seat is for;
/// until the seat is left or the plan is closed.</description></item>
/// <item><term>Emergency</term><description>Oneself, with a reason and an alert; the household; some hours.</description></item>
/// </list>
/// A lead who divides work hands a role over as it is, or has it covered by a copy of what the absent member has.
/// </summary>
public sealed class InvolvementRegister(MunicipalDatabase database, TimeProvider clock)
{
    readonly HouseholdHandlers handlers = new(database, clock);

    // --- with a report -------------------------------------------------------------------

    /// <summary>The report came in, or has another handler or team: what began with it ends, and who has it now is involved.</summary>
    internal async Task Pass(Viewer? by, Report report)
    {
        var (rows, now) = (await Of(report), Now);
        var ended = rows.Where(row => row.IsRunningAt(now)).ToList();
        foreach (var row in ended) row.Until = now;
        if (report.HandlerId is { } handler)
            database.Involvements.Add(await Handling(by, report, handler, ended));
        else if (report.TeamId is { } team)
        {
            var intake = Row(by, InvolvementKind.TeamIntake, PurposeOf(report), null, team, report.Id);
            database.Involvements.Add(Passes(report, ended) ? intake.With(report.HouseholdId, report.PersonId) : intake);
        }
    }

    /// <summary>It was matched to a person and a household that were made in this very act: what runs of it is about them from now on.</summary>
    public async Task OpenNew(Report report)
    {
        // Nobody comes into a household by a report on which nobody works any more.
        if (report.IsEnded) return;
        var now = Now;
        // A whole team reads what belongs to its person, not what is of the others in the household; a handler works with the household.
        foreach (var row in (await Of(report)).Where(row => row.IsRunningAt(now)))
            row.With(report.HouseholdId, row.Kind == InvolvementKind.TeamIntake ? report.PersonId : null);
    }

    /// <summary>It ended: what began with it ends; the report alone can be looked up for some weeks more.</summary>
    internal async Task EndWith(Report report)
    {
        var now = Now;
        var lookBack = now.AddDays(7 * Report.LookBackWeeks);
        var running = (await Of(report)).Where(row => row.IsRunningAt(now)).ToList();
        foreach (var who in running.GroupBy(row => (row.AccountId, row.TeamId)))
        {
            var first = who.OrderBy(row => row.From).First();
            var ends = who.Any(row => row.Until is null) ? null : who.Max(row => row.Until);
            // Without the household: that is nobody's work any more.
            var look = Row(null, first.Kind, first.Purpose, first.AccountId, first.TeamId, report.Id, first.Law);
            look.Until = ends < lookBack ? ends : lookBack;
            foreach (var row in who) row.Until = now;
            database.Involvements.Add(look);
        }
    }

    /// <summary>The lead of its team gives the household to the one who has a report about it, when nobody handles it.</summary>
    /// <returns>False when this viewer may not decide that, or there is nothing to decide.</returns>
    public async Task<bool> Assign(Viewer lead, Report report)
    {
        if (report is not { HandlerId: { } handler, HouseholdId: { } household, IsEnded: false } || handler == lead.AccountId) return false;
        if (!await handlers.Leads(lead, household) || await handlers.Of(household).AnyAsync()) return false;
        await Begin(Row(lead, InvolvementKind.Handler, PurposeOf(report), handler, null, report.Id).With(household));
        return true;
    }

    /// <summary>A request was accepted: who asked is involved with the household for as long as the report runs.</summary>
    public async Task Accept(Viewer by, InvolvementRequest request)
    {
        if (!request.IsInForce || request.AnsweredById != by.AccountId) throw new InvalidOperationException("Only a request that was accepted opens a household.");
        var isHandled = await handlers.Of(request.HouseholdId).AnyAsync();
        await Begin(Row(by, isHandled ? InvolvementKind.CoHandler : InvolvementKind.Handler, Purpose.Intake, request.RequestedById, null, request.ReportId)
            .With(request.HouseholdId));
    }

    /// <summary>What was accepted is ended again, also for who covers; the report stays with who has it.</summary>
    public async Task EndAccepted(InvolvementRequest request)
    {
        var now = Now;
        foreach (var row in await database.Involvements.Where(row => row.ReportId == request.ReportId && row.HouseholdId == request.HouseholdId
            && (row.Until == null || row.Until > now)).ToListAsync())
            row.Until = now;
    }

    // --- at the table ----------------------------------------------------------------------

    /// <summary>Somebody directs the plan or has a seat at it; nothing happens when that is so already.</summary>
    /// <param name="by">Who decides.</param>
    /// <param name="householdId">The household.</param>
    /// <param name="accountId">Who is involved from now on.</param>
    /// <param name="kind">By what.</param>
    /// <param name="persons">Of the own parts only these; null for all, also of who comes to live there later.</param>
    public async Task JoinPlan(Viewer by, Guid householdId, Guid accountId, InvolvementKind kind, IReadOnlyCollection<Guid>? persons = null)
    {
        if ((await Running(householdId, accountId, kind)).Count > 0) return;
        var law = await LawOf(accountId);
        foreach (var person in persons?.Select(id => (Guid?)id) ?? [null])
            database.Involvements.Add(Row(by, kind, Purpose.Plan, accountId, null, null, law).With(householdId, person));
    }

    /// <summary>The seat or the directing ends, of one or of all.</summary>
    public async Task LeavePlan(Guid householdId, Guid? accountId, InvolvementKind kind, TimeSpan after = default)
    {
        foreach (var row in await Running(householdId, accountId, kind)) row.Until = Now + after;
    }

    // --- dividing work ---------------------------------------------------------------------

    /// <summary>A role in a household goes over to a colleague as it is.</summary>
    public async Task HandOver(Viewer lead, Involvement role, Guid toId)
    {
        role.Until = Now;
        await Begin(Row(lead, role.Kind, Purpose.Plan, toId, null, role.ReportId, role.Law).With(role.HouseholdId, role.PersonId));
    }

    /// <summary>A colleague covers until an instant: has what the absent one has with this report or in this household, and no more.</summary>
    public async Task Cover(Viewer lead, Guid fromId, Guid toId, Guid? reportId, Guid? householdId, DateTimeOffset until)
    {
        var now = Now;
        var covered = await database.Involvements.AsNoTracking()
            .Where(row => row.AccountId == fromId && row.From <= now && row.Until == null && row.Kind != InvolvementKind.Participant
                && (reportId != null ? row.ReportId == reportId : row.HouseholdId == householdId))
            .ToListAsync();
        foreach (var row in covered.DistinctBy(row => (row.HouseholdId, row.ReportId, row.Law)))
        {
            var cover = Row(lead, row.Kind == InvolvementKind.CoHandler ? row.Kind : InvolvementKind.Handler, Purpose.Plan, toId, null, row.ReportId, row.Law);
            cover.Until = until;
            await Begin(cover.With(row.HouseholdId, row.PersonId));
        }
    }

    // --- in an emergency --------------------------------------------------------------------

    /// <summary>It cannot wait: the household is open for some hours to who wrote why.</summary>
    public void OpenInEmergency(EmergencyAccess access)
    {
        var row = new Involvement(NewId(), InvolvementKind.Emergency, Purpose.Safety, access.At) { AccountId = access.AccountId, DecidedById = access.AccountId, Until = access.Until };
        database.Involvements.Add(row.With(access.HouseholdId));
    }

    /// <summary>The emergency access was closed before its hour.</summary>
    public async Task CloseEmergency(EmergencyAccess access)
    {
        foreach (var row in await Running(access.HouseholdId, access.AccountId, InvolvementKind.Emergency)) row.Until = Now;
    }

    /// <summary>
    /// Begins it beside a report that stays as it is. Whoever ends that report in the same instant does not see it, and it would run for ever:
    /// so it changes the version of the report, and the later of the two is refused.
    /// </summary>
    async Task Begin(Involvement row)
    {
        database.Involvements.Add(row);
        if (row.ReportId is { } reportId && await database.Reports.FindAsync(reportId) is { } report)
            database.Entry(report).Property(one => one.Version).IsModified = true;
    }

    /// <summary>Who has a report from now on, and whether its household comes with it.</summary>
    async Task<Involvement> Handling(Viewer? by, Report report, Guid handler, List<Involvement> ended)
    {
        var row = Row(by, InvolvementKind.Handler, PurposeOf(report), handler, null, report.Id);
        if (report.HouseholdId is not { } household) return row;
        var others = await handlers.Of(household).Where(one => one.ReportId != report.Id).Select(one => one.AccountId).Distinct().ToListAsync();
        // Who handles the household has it already.
        if (others.Contains(handler)) return row.With(household);
        // Who hands it over passes on what came with it; nobody picks up what somebody else handles by now.
        var isHandedOver = by is not null && by.AccountId != handler;
        if (Passes(report, ended) && (isHandedOver || others.Count == 0)) return row.With(household);
        if (!isHandedOver || !await handlers.Leads(by!, household)) return row;
        return others.Count == 0 ? row.With(household)
            : Row(by, InvolvementKind.CoHandler, row.Purpose, handler, null, report.Id).With(household);
    }

    /// <summary>True when the household came with the report to who had it: a co-handler was let in as a person.</summary>
    static bool Passes(Report report, List<Involvement> ended) =>
        ended.Exists(row => row.HouseholdId is { } household && household == report.HouseholdId && row.Kind is InvolvementKind.Handler or InvolvementKind.TeamIntake);

    static Purpose PurposeOf(Report report) => report.IsSafety ? Purpose.Safety : Purpose.Intake;

    async Task<List<Involvement>> Of(Report report)
    {
        if (database.Entry(report).State != EntityState.Added) await database.Involvements.Where(row => row.ReportId == report.Id).LoadAsync();
        return [.. database.Involvements.Local.Where(row => row.ReportId == report.Id)];
    }

    Task<List<Involvement>> Running(Guid householdId, Guid? accountId, InvolvementKind kind)
    {
        var now = Now;
        return database.Involvements.Where(row => row.HouseholdId == householdId && row.Kind == kind && (accountId == null || row.AccountId == accountId)
            && (row.Until == null || row.Until > now)).ToListAsync();
    }

    /// <summary>The law for which a colleague comes to the table: that of the discipline (doelbinding).</summary>
    async Task<Law> LawOf(Guid accountId)
    {
        var today = DutchTime.DateOf(Now);
        return Disciplines.LawOf(await database.TeamMembers
            .Where(member => member.AccountId == accountId && member.From <= today && (member.Until == null || member.Until > today))
            .OrderBy(member => member.From).Select(member => member.Discipline).FirstOrDefaultAsync());
    }

    Involvement Row(Viewer? by, InvolvementKind kind, Purpose purpose, Guid? accountId, Guid? teamId, Guid? reportId, Law? law = null) =>
        new(NewId(), kind, purpose, Now) { AccountId = accountId, TeamId = teamId, ReportId = reportId, Law = law, DecidedById = by?.AccountId };

    Guid NewId() => Guid.CreateVersion7(Now);

    DateTimeOffset Now => clock.GetUtcNow();
}
